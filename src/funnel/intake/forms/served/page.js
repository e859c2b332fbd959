// In the page of a form: solves the puzzle while people type, and tells a frame's page how high the form is.
const form = document.querySelector('form[data-baton]')
if (form) prove(form)

function prove(form) {
  const token = form.elements.namedItem('baton_token')
  const nonce = form.elements.namedItem('baton_nonce')
  const worker = new Worker('/f/work.js')
  let isSent = false
  const send = () => {
    if (!isSent) return
    isSent = false
    form.removeAttribute('aria-busy')
    form.submit()
  }
  worker.onmessage = ({ data }) => {
    nonce.value = data
    send()
  }
  worker.onerror = () => send()
  worker.postMessage({ token: token.value, bits: 16 })
  // Sent before it is solved: it waits a moment, and goes without where that takes too long.
  form.addEventListener('submit', (event) => {
    if (nonce.value) return
    event.preventDefault()
    if (isSent) return
    isSent = true
    form.setAttribute('aria-busy', 'true')
    setTimeout(send, 8000)
  })
}

const alert = document.getElementById('alert')
if (alert) {
  alert.tabIndex = -1
  alert.focus()
}

if (window.parent !== window) {
  const told = (what) => window.parent.postMessage({ baton: what }, '*')
  const height = () => told({ height: Math.ceil(document.body.getBoundingClientRect().height) + 4 })
  new ResizeObserver(height).observe(document.body)
  const onward = document.querySelector('a[data-baton-go]')
  if (onward) told({ go: onward.href })
}

// Who comes back to a form that was sent gets a new one: what is sent with one token is taken once.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
