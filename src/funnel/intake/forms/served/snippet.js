// Puts the form into the page that holds this script, or helps a form that is there already. What is known of the way
// here is kept for this visit (sessionStorage), so that a form three pages on still knows the first.
const NAMES = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'gclid',
  'gbraid',
  'wbraid',
  'fbclid',
  'msclkid',
  'li_fat_id',
  'ttclid',
  'twclid',
]
const here = document.currentScript

function wayHere() {
  const asked = new URLSearchParams(location.search)
  const touch = new URLSearchParams()
  for (const name of NAMES) if (asked.get(name)) touch.set(name, asked.get(name))
  const isFromElsewhere = document.referrer && new URL(document.referrer).origin !== location.origin
  if (isFromElsewhere) touch.set('referrer', document.referrer)
  const isNew = [...touch.keys()].length > 0
  touch.set('landing_page', location.origin + location.pathname)
  const first = kept('baton.first') || keep('baton.first', touch)
  const last = (!isNew && kept('baton.last')) || keep('baton.last', touch)
  const carried = new URLSearchParams(last)
  carried.set('first', first)
  return carried
}

function kept(name) {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

function keep(name, touch) {
  try {
    sessionStorage.setItem(name, touch.toString())
  } catch {
    // A browser that keeps nothing: this page is all that is known.
  }
  return touch.toString()
}

function frameIn(place) {
  const frame = document.createElement('iframe')
  const query = wayHere()
  query.set('baton_frame', '1')
  frame.src = `${told.base}/f/${told.key}?${query}`
  frame.title = told.title
  frame.style.cssText = 'display:block;width:100%;height:520px;border:0;color-scheme:normal'
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== new URL(told.base).origin || !data?.baton) return
    const { height, go } = data.baton
    if (typeof height === 'number') frame.style.height = `${Math.min(Math.max(height, 80), 6000)}px`
    if (typeof go === 'string' && /^https?:\/\//.test(go)) location.assign(go)
  })
  place(frame)
}

function help(form) {
  form.action = `${told.base}/f/${told.key}`
  form.method = 'post'
  const hidden = (name, value) => {
    const input = form.querySelector(`input[name="${name}"]`) ?? document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    if (!input.parentNode) form.append(input)
    return input
  }
  const token = hidden('baton_token', told.token)
  const nonce = hidden('baton_nonce', '')
  for (const [name, value] of wayHere()) hidden(name, value)
  const trap = Object.assign(document.createElement('input'), {
    name: told.trap,
    tabIndex: -1,
    autocomplete: 'off',
  })
  trap.setAttribute('aria-hidden', 'true')
  trap.style.cssText = 'position:absolute;left:-9999px;width:1px;height:1px'
  if (!form.elements.namedItem(told.trap)) form.append(trap)
  // Who comes back and sends something else must not be taken for the same once more.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) token.value = ''
  })
  // Where the page's own rules forbid a worker, the form goes without: it is then looked at first.
  try {
    const worker = new Worker(URL.createObjectURL(new Blob([solver], { type: 'text/javascript' })))
    worker.onmessage = ({ data }) => {
      nonce.value = data
    }
    worker.postMessage({ token: told.token, bits: told.bits })
  } catch {
    nonce.value = ''
  }
}

function begin() {
  const places = document.querySelectorAll(`[data-baton-form="${told.key}"]`)
  for (const place of places) {
    if (place instanceof HTMLFormElement) help(place)
    else frameIn((frame) => place.replaceChildren(frame))
  }
  if (places.length === 0 && here?.parentNode) frameIn((frame) => here.before(frame))
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
else begin()
