/** Who hears of a clock that has run out: the chain of command, which is good for exactly this. Pure. */

export interface Superior {
  id: string
  position: string
  reportsTo: string | null
  access: string
}

const POSITION_OF = { lead: 'sales_lead', manager: 'manager' } as const

/**
 * The sales lead or the manager to tell, along reports-to from whoever holds the clock; where the line has none of them,
 * one who leads or owns the company. Null where nobody stands above: whoever works alone tells nobody.
 * @param team the present members, by id
 */
export function whoIsTold(
  step: 'lead' | 'manager',
  holderId: string | null,
  team: ReadonlyMap<string, Superior>,
): string | null {
  const line = above(holderId, team)
  const found = line.find(({ position }) => position === POSITION_OF[step])
  if (found) return found.id
  // Nobody of that position: whoever is next above.
  if (step === 'lead' && line[0]) return line[0].id
  const heads = [...team.values()].filter((one) => one.id !== holderId)
  const head =
    heads.find((one) => one.position === 'manager' && one.reportsTo === null) ??
    heads.find((one) => one.access === 'owner')
  return head?.id ?? null
}

function above(holderId: string | null, team: ReadonlyMap<string, Superior>): Superior[] {
  const line: Superior[] = []
  let at = holderId === null ? undefined : team.get(holderId)
  while (at?.reportsTo) {
    const next = team.get(at.reportsTo)
    if (!next || line.includes(next)) break
    line.push(next)
    at = next
  }
  return line
}
