declare global {
  var __webpack_nonce__: string | undefined
}

/**
 * The page's style nonce, read from the tag the build leaves in index.html. It is also given to the one
 * part of Mantine (scroll locking) that reads it from a global of this name.
 */
export function adoptNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  globalThis.__webpack_nonce__ = nonce
  return nonce
}
