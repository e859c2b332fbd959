import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must, Problem } from '../../data/api.ts'
import { type Lead, leadQuery } from './lead.ts'

type Versioned = { version: number }

/** A record that is edited field by field: how it is read now, and how a change of it is saved. */
export type Keeper<Rec extends Versioned> = {
  current: () => Rec | null
  /** Saves the change against the version given; answers the record as it is now. */
  save: (change: object & Versioned) => Promise<Rec>
  keep: (record: Rec) => void
}

/** Keeps the lead itself. */
export function useLeadKeeper(id: string): Keeper<Lead> {
  const queries = useQueryClient()
  const { queryKey } = leadQuery(id)
  return {
    current: () => queries.getQueryData(queryKey) ?? null,
    save: (body) => must(api.PATCH('/api/v1/leads/{id}', { params: { path: { id } }, body: body as never })),
    keep: (lead) => queries.setQueryData(queryKey, lead),
  }
}

type Part = 'accountRecord' | 'contactRecord'
const PATHS = { accountRecord: '/api/v1/accounts/{id}', contactRecord: '/api/v1/contacts/{id}' } as const

/** Keeps the company or the person of a lead. */
export function usePartKeeper<P extends Part>(leadId: string, part: P): Keeper<NonNullable<Lead[P]>> {
  const queries = useQueryClient()
  const { queryKey } = leadQuery(leadId)
  const current = () => queries.getQueryData(queryKey)?.[part] ?? null
  return {
    current: current as () => NonNullable<Lead[P]> | null,
    async save(body) {
      const id = current()?.id ?? ''
      const path: '/api/v1/contacts/{id}' = PATHS[part] as never
      const saved = await must(api.PATCH(path, { params: { path: { id } }, body: body as never }))
      return saved as never
    },
    keep(record) {
      queries.setQueryData(queryKey, (lead) => lead && { ...lead, [part]: record })
      void queries.invalidateQueries({ queryKey: ['leads'] })
    },
  }
}

/**
 * Saves one field. A colleague's change of the same field is never overwritten unseen: the answer is then a
 * sentence with the value as it is now, and saving once more is on purpose.
 */
export function useFieldSave<Rec extends Versioned>(keeper: Keeper<Rec>, read: (record: Rec) => string) {
  const { t } = useTranslation()
  const seen: { record: Rec | null } = { record: keeper.current() }
  const send = async (change: object): Promise<string | null> => {
    const before = seen.record ?? keeper.current()
    try {
      const saved = await keeper.save({ ...change, version: before?.version ?? 0 })
      seen.record = saved
      keeper.keep(saved)
      return null
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const now = error.said.current as Rec | undefined
      if (error.code !== 'stale' || !now) return error.message
      seen.record = now
      if (before && read(before) === read(now)) return send(change)
      keeper.keep(now)
      return t('lead.stale', { now: read(now) || t('edit.nothing') })
    }
  }
  const begin = () => {
    seen.record = keeper.current()
  }
  return { begin, send }
}
