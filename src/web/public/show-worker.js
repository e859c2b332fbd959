// Keeps the trade-show page openable without a connection. It keeps the page and what it is built of, never an answer of the
// API. What the newest page no longer names is dropped.
const KEPT = 'baton-show-1'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data?.keep)
    ? event.data.keep.filter((path) => typeof path === 'string')
    : []
  if (paths.length > 0) event.waitUntil(keep(paths))
})

async function keep(paths) {
  const cache = await caches.open(KEPT)
  for (const path of paths) if (!(await found(cache, path))) await add(cache, path).catch(() => {})
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (!paths.includes(pathname) && !pathname.startsWith('/show/')) await cache.delete(request)
  }
}

const found = (cache, path) => cache.match(path, { ignoreVary: true })

// The server gives the page only to who asks for one.
async function add(cache, path) {
  const answer = await fetch(path, path.startsWith('/show/') ? { headers: { accept: 'text/html' } } : {})
  if (answer.ok) await cache.put(path, answer)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/'))
    return
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request))
})

// The page as it is now, else as it was.
async function page(request) {
  const cache = await caches.open(KEPT)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(new URL(request.url).pathname, answer.clone())
    return answer
  } catch {
    return (await found(cache, new URL(request.url).pathname)) ?? Response.error()
  }
}

// Files never change under their names.
async function part(request) {
  const cache = await caches.open(KEPT)
  const kept = await found(cache, new URL(request.url).pathname)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(new URL(request.url).pathname, answer.clone())
  return answer
}
