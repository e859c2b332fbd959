/** By which numbers records are found as perhaps the same: the matcher's keys, hashed with workspace and noun. */
import type { Noun } from './pair.ts'

/** The hashed keys of a record, each once. 32 bits suffice: a stranger found by chance is told apart by its score. */
export function hashedKeys(workspaceId: string, noun: Noun, keys: string[]): number[] {
  const seed = hash(0x811c9dc5, `${workspaceId}${noun}`)
  return [...new Set(keys.map((key) => mixed(hash(seed, key))))]
}

// FNV-1a over UTF-16 units.
function hash(seed: number, text: string): number {
  let h = seed
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return h
}

// The last step of murmur: the plain sum leaves keys that differ in their last letter side by side.
function mixed(h: number): number {
  let m = h ^ (h >>> 16)
  m = Math.imul(m, 0x85ebca6b)
  m ^= m >>> 13
  m = Math.imul(m, 0xc2b2ae35)
  return m ^ (m >>> 16)
}
