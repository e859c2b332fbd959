/** How alike two short texts are. Written out for speed: this runs tens of millions of times in a big book. */

const FLAGS_A = new Uint8Array(256)
const FLAGS_B = new Uint8Array(256)

/** Jaro-Winkler: 1 is equal, 0 has nothing in common. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const la = Math.min(a.length, 255)
  const lb = Math.min(b.length, 255)
  if (la === 0 || lb === 0) return 0
  const jaro = jaroOf(a, b, la, lb)
  if (jaro < 0.7) return jaro
  let prefix = 0
  const most = Math.min(4, la, lb)
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string, la: number, lb: number): number {
  const reach = Math.max(0, (Math.max(la, lb) >> 1) - 1)
  FLAGS_A.fill(0, 0, la)
  FLAGS_B.fill(0, 0, lb)
  let matches = 0
  for (let i = 0; i < la; i++) {
    const until = Math.min(lb, i + reach + 1)
    const letter = a.charCodeAt(i)
    for (let j = Math.max(0, i - reach); j < until; j++) {
      if (FLAGS_B[j] || b.charCodeAt(j) !== letter) continue
      FLAGS_A[i] = 1
      FLAGS_B[j] = 1
      matches++
      break
    }
  }
  if (matches === 0) return 0
  let half = 0
  for (let i = 0, j = 0; i < la; i++) {
    if (!FLAGS_A[i]) continue
    while (!FLAGS_B[j]) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) half++
    j++
  }
  return (matches / la + matches / lb + (matches - half / 2) / matches) / 3
}

const ROWS = [new Uint16Array(130), new Uint16Array(130), new Uint16Array(130)] as [
  Uint16Array,
  Uint16Array,
  Uint16Array,
]

/** Edits between two texts (insert, delete, replace, swap neighbours), or `most + 1` when there are more. */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > most) return most + 1
  if (long.length > 128) return most + 1
  let from = 0
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++
  let cutShort = short.length
  let cutLong = long.length
  while (cutShort > from && short.charCodeAt(cutShort - 1) === long.charCodeAt(cutLong - 1)) {
    cutShort--
    cutLong--
  }
  return table(short.slice(from, cutShort), long.slice(from, cutLong), most)
}

function table(a: string, b: string, most: number): number {
  if (a.length === 0) return Math.min(b.length, most + 1)
  let [before, above, row] = ROWS
  for (let j = 0; j <= b.length; j++) above[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let best = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1))
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      row[j] = cost
      if (cost < best) best = cost
    }
    if (best > most) return most + 1
    const spare = before
    before = above
    above = row
    row = spare
  }
  return Math.min(above[b.length]!, most + 1)
}

function maskOf(text: string): number {
  let mask = 0
  for (let n = 0; n < text.length; n++) mask |= 1 << (text.charCodeAt(n) & 31)
  return mask
}

function bitCount(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Jaro-Winkler, or 0 where the letters they are made of rule out that it comes to `least`. */
export function likeness(a: string, b: string, least: number): number {
  if (a === b) return 1
  const x = maskOf(a)
  const y = maskOf(b)
  const most = Math.min(a.length - bitCount(x & ~y), b.length - bitCount(y & ~x))
  if (most <= 0) return 0
  const jaro = (most / a.length + most / b.length + 1) / 3
  const prefixed = a.charCodeAt(0) === b.charCodeAt(0) ? jaro + 0.4 * (1 - jaro) : jaro
  return prefixed < least ? 0 : jaroWinkler(a, b)
}
