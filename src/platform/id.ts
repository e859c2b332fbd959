/** Ids are UUIDs of version 7 (RFC 9562): sortable by the instant they were made, one per thing. */

/** A flavoured id: an account's id does not pass for a lead's, plain text from the database passes for both. */
export type Id<Of extends string> = string & { readonly of?: Of }

export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Stands for "none" where a key must not be null. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Makes ids that never go backwards within one maker, even when the clock does.
 * @param clock milliseconds since 1970
 * @param random fills the bytes given with noise
 */
export function idMaker(clock: () => number, random: (bytes: Uint8Array) => void): () => string {
  let last = 0
  let counter = 0
  return () => {
    const bytes = new Uint8Array(16)
    random(bytes)
    const now = clock()
    if (now > last) {
      last = now
      counter = ((bytes[6] ?? 0) & 0x07) << 8 // room to count up within one millisecond
    } else if (++counter > 0xfff) {
      last += 1
      counter = 0
    }
    return format(bytes, last, counter)
  }
}

function format(bytes: Uint8Array, ms: number, counter: number): string {
  const time = ms.toString(16).padStart(12, '0')
  const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16)
  const hex = (from: number, to: number) =>
    Array.from(bytes.subarray(from, to), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const count = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${hex(9, 10)}-${hex(10, 16)}`
}
