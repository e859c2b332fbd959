// Finds a number that, after the token, gives a SHA-256 hash whose first bits are zero. Written out, for browsers offer
// hashing only to pages over https.
// biome-ignore lint/correctness/noUnusedVariables: what it is put before calls it
function solve(token, bits) {
  for (let nonce = 0; ; nonce++) if (sha256(`${token}:${nonce}`) >>> (32 - bits) === 0) return String(nonce)

  // The first word of the hash of plain ASCII text; no more is looked at.
  function sha256(text) {
    const length = text.length
    const words = new Int32Array((((length + 8) >> 6) + 1) << 4)
    for (let at = 0; at < length; at++) words[at >> 2] |= text.charCodeAt(at) << (24 - (at & 3) * 8)
    words[length >> 2] |= 0x80 << (24 - (length & 3) * 8)
    words[words.length - 1] = length * 8
    const { k, h } = constants()
    const hash = h.slice()
    const w = new Int32Array(64)
    for (let block = 0; block < words.length; block += 16) {
      for (let at = 0; at < 64; at++) w[at] = at < 16 ? words[block + at] : extended(w, at)
      round(hash, w, k)
    }
    return hash[0] >>> 0
  }

  function extended(w, at) {
    const a = w[at - 15]
    const b = w[at - 2]
    const first = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const second = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    return (w[at - 16] + first + w[at - 7] + second) | 0
  }

  function round(hash, w, k) {
    let a = hash[0]
    let b = hash[1]
    let c = hash[2]
    let d = hash[3]
    let e = hash[4]
    let f = hash[5]
    let g = hash[6]
    let h = hash[7]
    for (let at = 0; at < 64; at++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[at] + w[at]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    hash[0] += a
    hash[1] += b
    hash[2] += c
    hash[3] += d
    hash[4] += e
    hash[5] += f
    hash[6] += g
    hash[7] += h
  }

  function turn(x, n) {
    return (x >>> n) | (x << (32 - n))
  }

  // Of the first 64 primes: the first bits behind the point of their cube roots, and of the square roots of eight.
  function constants() {
    if (solve.kept) return solve.kept
    const k = new Int32Array(64)
    const h = new Int32Array(8)
    const part = (root) => ((root - Math.floor(root)) * 4294967296) | 0
    for (let n = 2, found = 0; found < 64; n++) {
      let isPrime = true
      for (let by = 2; by * by <= n; by++) if (n % by === 0) isPrime = false
      if (!isPrime) continue
      if (found < 8) h[found] = part(Math.sqrt(n))
      k[found++] = part(Math.cbrt(n))
    }
    solve.kept = { k, h }
    return solve.kept
  }
}
