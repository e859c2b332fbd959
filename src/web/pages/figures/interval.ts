const Z = 1.96

/** The 95 % interval of a rate (Wilson's): where the true one lies, as far as so few cases can tell. */
export function intervalOf(part: number, whole: number): { low: number; high: number } {
  if (whole === 0) return { low: 0, high: 1 }
  const rate = part / whole
  const square = Z ** 2 / whole
  const middle = (rate + square / 2) / (1 + square)
  const reach = (Z * Math.sqrt((rate * (1 - rate)) / whole + square / (4 * whole))) / (1 + square)
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
