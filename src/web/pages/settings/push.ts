/** Web push in this browser: whether it can, whether it is on, and turning it on and off. */
import { api, must } from '../../data/api.ts'
import { deviceOf } from './device.ts'

export type PushState = 'unsupported' | 'insecure' | 'denied' | 'off' | 'on'

const WORKER = '/push-worker.js'
// A scope of its own that holds no page: the worker shows messages and touches nothing else.
const SCOPE = '/push/'

/** How web push stands in this browser, without asking for anything. */
export async function pushState(): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure'
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return (await subscribed()) ? 'on' : 'off'
}

async function subscribed(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(SCOPE)
  return (await worker?.pushManager.getSubscription()) ?? null
}

/** Turns it on: the browser asks its user, so this must follow a click. Answers how it stands then. */
export async function turnOn(key: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
  const worker = await readyWorker()
  const before = await worker.pushManager.getSubscription()
  // Made for another key (a moved installation): nobody could send to it.
  if (before && !sameKey(before, key)) await before.unsubscribe()
  const made = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(key),
  })
  await keep(made)
  return 'on'
}

// `ready` waits for a worker of this page, which lies outside of the scope.
async function readyWorker(): Promise<ServiceWorkerRegistration> {
  const worker = (await navigator.serviceWorker.getRegistration(SCOPE)) as ServiceWorkerRegistration
  const starting = worker.installing ?? worker.waiting
  if (worker.active || !starting) return worker
  await new Promise<void>((active) => {
    starting.addEventListener('statechange', () => starting.state === 'activated' && active())
  })
  return worker
}

async function keep(made: PushSubscription): Promise<void> {
  const { endpoint, keys } = made.toJSON()
  const browser = deviceOf(navigator.userAgent) ?? ''
  const body = { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', browser }
  await must(api.POST('/api/v1/push-subscriptions', { body }))
}

/** Turns it off in this browser; the server forgets it when the push service says that it is gone. */
export async function turnOff(): Promise<void> {
  await (await subscribed())?.unsubscribe()
}

function sameKey(made: PushSubscription, key: string): boolean {
  const has = made.options.applicationServerKey
  return has !== null && String(new Uint8Array(has)) === String(bytesOf(key))
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
