import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { paths } from '../../api-types.ts'
import { api, must } from '../../data/api.ts'
import { useMe } from '../../data/workplace.tsx'

export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Data } } } }
}
  ? Data
  : never

export type Lead = Answer<'/api/v1/leads/{id}'>
export type LeadRow = Answer<'/api/v1/leads'>['items'][number]
export type Verb = Lead['moves'][number]
export type Entry = Answer<'/api/v1/leads/{id}/timeline'>['items'][number]
export type Handoff = Answer<'/api/v1/handoffs'>['items'][number]
export type Qualification = Answer<'/api/v1/qualifications'>['items'][number]
export type CriterionAnswer = Qualification['answers'][number]
export type Opportunity = Answer<'/api/v1/opportunities'>['items'][number]
export type Activity = Answer<'/api/v1/tasks'>['items'][number]
export type DeskItem = Answer<'/api/v1/desk-items'>['items'][number]
export type Level = Lead['level']

/** One lead whole. */
export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'one', id],
    queryFn: () => must(api.GET('/api/v1/leads/{id}', { params: { path: { id } } })),
  })

/** The offers of a lead, newest first. */
export const handoffsQuery = (lead: string) =>
  queryOptions({
    queryKey: ['handoffs', 'of', lead],
    queryFn: () => must(api.GET('/api/v1/handoffs', { params: { query: { lead, limit: 20 } } })),
  })

/** The qualifications of a lead, newest first. */
export const qualificationsQuery = (lead: string) =>
  queryOptions({
    queryKey: ['qualifications', 'of', lead],
    queryFn: () => must(api.GET('/api/v1/qualifications', { params: { query: { lead, limit: 20 } } })),
  })

/** What leads are qualified by. */
export const criteriaQuery = () =>
  queryOptions({
    queryKey: ['criteria'],
    queryFn: () => must(api.GET('/api/v1/criteria')),
    staleTime: 300_000,
  })

/** What is being sold within a lead. */
export const opportunitiesQuery = (lead: string) =>
  queryOptions({
    queryKey: ['opportunities', 'of', lead],
    queryFn: () => must(api.GET('/api/v1/opportunities', { params: { query: { lead, limit: 50 } } })),
  })

/** The open tasks of a lead. */
export const tasksQuery = (lead: string) =>
  queryOptions({
    queryKey: ['activities', 'tasks', lead],
    queryFn: () => must(api.GET('/api/v1/tasks', { params: { query: { lead, limit: 50 } } })),
  })

/** Who the lead is: the person, else the company. */
export function nameOf(lead: Pick<LeadRow, 'contact' | 'account'>): string {
  return lead.contact?.name || lead.account?.name || '–'
}

/** The open offer of a lead at the seam it stands at; a release is claimed, not answered. */
export function openOffer(handoffs: readonly Handoff[] | undefined): Handoff | null {
  return handoffs?.find((each) => each.closedAt === null && each.seam !== 'gather>qualify') ?? null
}

/** The release of a lead that was given to a person: they may turn it down. */
export function pushedOffer(
  lead: Pick<LeadRow, 'level' | 'state' | 'owner'>,
  handoffs: readonly Handoff[] | undefined,
) {
  if (lead.level !== 'qualify' || lead.state !== 'waiting' || !lead.owner) return null
  return handoffs?.find((each) => each.closedAt === null && each.seam === 'gather>qualify') ?? null
}

/** The qualification nobody has decided yet. */
export function openQualification(all: readonly Qualification[] | undefined): Qualification | null {
  return all?.find((each) => each.decidedAt === null) ?? null
}

export const useHandoffs = (lead: string) => useQuery(handoffsQuery(lead)).data?.items
export const useQualifications = (lead: string) => useQuery(qualificationsQuery(lead)).data?.items
export const useOpportunities = (lead: string) => useQuery(opportunitiesQuery(lead)).data?.items

/** Whether I command: may work and reassign what others hold. */
export function useCommands(): boolean {
  return ['manager', 'admin', 'owner'].includes(useMe().access)
}

/** Whether I may work this lead: mine, a queue's, or I command. */
export function useMayWork(lead: Pick<LeadRow, 'owner'>): boolean {
  const me = useMe()
  const commands = useCommands()
  if (me.access === 'viewer') return false
  return lead.owner === null || lead.owner.id === me.member.id || commands
}

const READ_AFTER = [
  'leads',
  'desks',
  'timeline',
  'handoffs',
  'clocks',
  'requests',
  'qualifications',
  'opportunities',
  'activities',
  'customers',
  'floor',
]

/** Reads again what a change of a lead shows on: its record, desks, timeline, lists. */
export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient()
  return () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => READ_AFTER.includes(String(queryKey[0])) })
}
