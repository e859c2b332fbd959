// Groups against truth, pair by pair.

export interface Agreement {
  precision: number
  recall: number
  f1: number
  said: number
  there: number
}

/** Of the pairs in the groups how many are so, and of those that are so how many are in the groups. */
export function agreement(
  groups: readonly (readonly string[])[],
  truth: ReadonlyMap<string, string>,
  second?: ReadonlySet<string>,
): Agreement {
  let said = 0
  let right = 0
  for (const ids of groups) {
    forPairs(ids, second, (a, b) => {
      said++
      if (truth.get(a) === truth.get(b)) right++
    })
  }
  let there = 0
  const entities = Map.groupBy(truth.keys(), (id) => truth.get(id) ?? '')
  for (const ids of entities.values()) forPairs(ids, second, () => void there++)
  const precision = said === 0 ? 0 : right / said
  const recall = there === 0 ? 0 : right / there
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), said, there }
}

function forPairs(
  ids: readonly string[],
  second: ReadonlySet<string> | undefined,
  tell: (a: string, b: string) => void,
) {
  for (const [n, a] of ids.entries()) {
    for (const b of ids.slice(0, n)) if (!second || second.has(a) !== second.has(b)) tell(a, b)
  }
}
