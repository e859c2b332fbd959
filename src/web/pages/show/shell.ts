/** Lets this page open without a connection: its worker keeps what the page is made of, and nothing that people wrote. */

/** Registers the worker, and tells it what this page has loaded. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  await navigator.serviceWorker.register('/show-worker.js', { scope: '/show/' })
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname)
  active?.postMessage({ keep: [...new Set([location.pathname, ...loaded])] })
}
