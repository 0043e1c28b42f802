// The readable half of the double-submit pair. Its name loses the __Host- prefix where the site is plain http.

const names = ['__Host-csrf', 'attune-csrf', 'csrf']

export function csrfToken(cookies: string = document.cookie): string | undefined {
  const pairs = cookies.split(';').map((pair) => {
    const cut = pair.indexOf('=')
    return [pair.slice(0, cut).trim(), decodeURIComponent(pair.slice(cut + 1).trim())] as const
  })
  for (const name of names) {
    const found = pairs.find(([each]) => each === name)
    if (found && found[1]) return found[1]
  }
  return undefined
}
