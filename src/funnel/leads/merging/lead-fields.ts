/** What of two leads becomes one text, one list. */

// As long as an interest may be.
const LONGEST = 2000

/** Both interests, each once. */
export function oneInterest(ours: string | null, theirs: string | null): string | null {
  if (!ours || !theirs) return ours || theirs
  if (ours.toLowerCase().includes(theirs.toLowerCase())) return ours
  const both = `${ours}; ${theirs}`
  return both.length <= LONGEST ? both : ours
}

/** All of both, each once, ours first. */
export function oneList(ours: string[], theirs: string[]): string[] {
  return [...new Set([...ours, ...theirs])]
}
