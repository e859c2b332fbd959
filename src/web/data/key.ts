/** A key that no other request has, by which a repeated one is known: 128 bits of noise. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** An id of our own making for a record (UUIDv7, RFC 9562): sortable by its instant. */
export function newId(now: number): string {
  const time = now.toString(16).padStart(12, '0')
  const noise = newKey()
  const variant = (8 + (Number.parseInt(noise[3] as string, 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-${variant}${noise.slice(4, 7)}-${noise.slice(7, 19)}`
}
