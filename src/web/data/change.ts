import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { troubleOf } from './api.ts'

type Trouble = { says: string; field?: string | undefined }

/**
 * Changes something and reads again all that shows these nouns. Answers null when it went well, else what a form
 * shows of the refusal. A change that came too late also reads again, so that the newer state is seen.
 */
export function useChange(...nouns: string[]): (task: () => Promise<unknown>) => Promise<Trouble | null> {
  const queries = useQueryClient()
  return async (task) => {
    const trouble = await task().then(
      () => null,
      (error: unknown) => inWords(troubleOf(error)),
    )
    await Promise.all(nouns.map((noun) => queries.invalidateQueries({ queryKey: [noun] })))
    return trouble
  }
}

/** The newest of a value, for what is called later: an undo must speak of the version of then, not of now. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value)
  latest.current = value
  return latest
}

// The sentence about an unreadable field begins with the field's name in the API, which the form shows already.
function inWords({ says, field }: Trouble): Trouble {
  return { says: field && says.startsWith(`${field}: `) ? says.slice(field.length + 2) : says, field }
}
