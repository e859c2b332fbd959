/** Fields somebody may not see: answered as null (or an empty list) and named in `hidden`, never guessed at. */
import type { Kept } from './access.ts'
import { type Refusal, refuse } from './result.ts'
import type { Rights } from './rights.ts'
import type { Actor } from './work.ts'

const KEPT_IN_WORDS: Record<Kept, string> = {
  amounts: 'Amounts are hidden from you.',
  personal: 'Names and addresses of people are hidden from you.',
}

/** The record as the actor may see it. `hidden` is there only where something is left out. */
export function withoutHidden<R extends object>(
  { amounts, personal }: Pick<Rights, Kept>,
  record: R,
  fields: Partial<Record<Kept, (keyof R & string)[]>>,
): R & { hidden?: string[] } {
  const hidden = [...(amounts ? [] : (fields.amounts ?? [])), ...(personal ? [] : (fields.personal ?? []))]
  if (hidden.length === 0) return record
  const empty = hidden.map((name) => [name, Array.isArray(record[name as keyof R]) ? [] : null])
  return { ...record, ...Object.fromEntries(empty), hidden }
}

/** What is hidden is neither changed nor asked about: the refusal when a request names such a field. */
export function namesHidden(
  { rights }: Pick<Actor, 'rights'>,
  given: object,
  fields: Partial<Record<Kept, string[]>>,
): Refusal | null {
  for (const kept of ['amounts', 'personal'] as const) {
    const field = fields[kept]?.find((name) => (given as Record<string, unknown>)[name] !== undefined)
    if (field && !rights[kept])
      return refuse('hidden-field', `${KEPT_IN_WORDS[kept]} Leave ${field} out.`, { field })
  }
  return null
}

/** Money itself is asked for: refused to who is not shown any. */
export function mustSeeAmounts({ rights }: Pick<Actor, 'rights'>): Refusal | null {
  return rights.amounts ? null : refuse('forbidden', KEPT_IN_WORDS.amounts)
}

/** People themselves are asked for: refused to who is not shown any. */
export function mustSeePeople({ rights }: Pick<Actor, 'rights'>): Refusal | null {
  return rights.personal ? null : refuse('forbidden', KEPT_IN_WORDS.personal)
}
