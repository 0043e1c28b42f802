// Hands a fetched file to the browser as a download.
export function save(content: Blob | undefined, name: string): void {
  if (!content) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
