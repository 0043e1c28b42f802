// What the browser keeps so that the app opens without a connection: its page, and the files whose names change with their content.
// Nothing of the API is ever kept here; what people see of each other stays on the server.

const pages = 'attune-pages'
const assets = 'attune-assets'
const patience = 4000
// A build has about a hundred files; older ones serve windows that were opened before it.
const mostAssets = 400

self.addEventListener('install', (event) => event.waitUntil(keepApp().then(() => self.skipWaiting())))

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// What a window had fetched before it was looked after here: it opens without a connection from the first visit on.
self.addEventListener('message', (event) => {
  const files = (event.data?.keep ?? []).filter((address) => new URL(address).pathname.startsWith('/assets/'))
  event.waitUntil(Promise.all(files.map((address) => hashed(new Request(address)).catch(() => undefined))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(hashed(request))
  else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(request))
})

// The API, its documents and what operators ask for are not pages of the app.
function isPage(pathname) {
  return !/^\/(api|docs|redoc|docs-assets|openapi\.json|metrics|health|livez|readyz)(\/|$)/.test(pathname)
}

async function keepApp() {
  const answer = await fetch('/', { headers: { Accept: 'text/html' } })
  if (!answer.ok) return
  const text = await answer.clone().text()
  await (await caches.open(pages)).put('/', answer)
  const files = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file]) => file)
  await (await caches.open(assets)).addAll(files)
}

// The network first: a new version is seen at once. Without an answer, the page as it was.
async function page(request) {
  const kept = () => caches.match('/', { cacheName: pages })
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')) await (await caches.open(pages)).put('/', answer.clone())
    return answer
  } catch {
    return (await kept()) ?? Response.error()
  }
}

async function hashed(request) {
  const cache = await caches.open(assets)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - mostAssets)).map((key) => cache.delete(key)))
  }
  return answer
}
