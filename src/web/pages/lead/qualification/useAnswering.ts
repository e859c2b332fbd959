import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, must, Problem } from '../../../data/api.ts'
import {
  type CriterionAnswer,
  criteriaQuery,
  type LeadRow,
  openQualification,
  type Qualification,
  qualificationsQuery,
  useReadAgain,
} from '../lead.ts'

export type Answering = {
  criterionId: string
  answer: CriterionAnswer['answer']
  evidence: string | null
  source: CriterionAnswer['source']
}

/** What is known of a lead by criterion, and how to add to it; the first answer opens the qualification. */
export function useAnswering(lead: LeadRow) {
  const queries = useQueryClient()
  const readAgain = useReadAgain()
  const all = useQuery(qualificationsQuery(lead.id))
  const criteria = useQuery(criteriaQuery()).data?.items
  const open = openQualification(all.data?.items)
  const latest = open ?? all.data?.items[0] ?? null
  const opened = async (): Promise<Qualification> => {
    const key = qualificationsQuery(lead.id).queryKey
    const known = openQualification(queries.getQueryData(key)?.items)
    return known ?? must(api.POST('/api/v1/qualifications', { body: { leadId: lead.id } }))
  }
  const change = async (body: { answers?: Answering[]; approach?: string | null; note?: string }) => {
    const { id, version } = await opened()
    const params = { path: { id } }
    try {
      await must(api.PATCH('/api/v1/qualifications/{id}', { params, body: { version, ...body } as never }))
    } finally {
      await readAgain()
    }
  }
  const open_ = async () => {
    await opened()
    await readAgain()
  }
  return {
    open,
    latest,
    answers: latest?.answers ?? criteria?.map(unanswered),
    isLoading: all.isLoading,
    error: all.error,
    again: () => void all.refetch(),
    start: open_,
    change,
    earlier: (all.data?.items ?? []).filter((each) => each.id !== latest?.id),
  }
}

type Criterion = { id: string; code: CriterionAnswer['code']; name: string; ask: string | null }

function unanswered({ id, code, name, ask }: Criterion): CriterionAnswer {
  const nobody = { evidence: null, source: null, member: null, answeredAt: null, version: null }
  return { criterionId: id, code, name, ask, answer: 'unknown', ...nobody }
}

/** The sentence of a refusal; bugs are thrown on. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return error.message
  throw error
}
