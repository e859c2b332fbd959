// Shows what was pushed to this browser, and opens it when it is clicked. It touches no page and fetches nothing.
self.addEventListener('push', (event) => {
  let said = {}
  try {
    said = event.data ? event.data.json() : {}
  } catch {}
  const title = typeof said.title === 'string' && said.title ? said.title : 'Baton'
  const shown = self.registration.showNotification(title, {
    body: typeof said.body === 'string' ? said.body : '',
    tag: typeof said.tag === 'string' ? said.tag : 'baton',
    renotify: true,
    data: { path: pathOf(said.path) },
  })
  event.waitUntil(shown)
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(pathOf(event.notification.data?.path)))
})

// Only places of this Baton: a message can lead nowhere else.
function pathOf(path) {
  const url = new URL(typeof path === 'string' ? path : '/', self.location.origin)
  return url.origin === self.location.origin ? url.pathname : '/'
}

async function open(path) {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const tab = all.find((client) => client.visibilityState === 'visible') ?? all[0]
  if (!tab) return self.clients.openWindow(path)
  await tab.focus().catch(() => {})
  tab.postMessage({ open: path })
}
