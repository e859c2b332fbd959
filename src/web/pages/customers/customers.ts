import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, must, Problem, tried } from '../../data/api.ts'
import { tell } from '../../ui/undo.tsx'
import type { Keeper } from '../lead/keep.ts'
import type { Answer, LeadRow } from '../lead/lead.ts'

export type CustomerRow = Answer<'/api/v1/customers'>['items'][number]
export type Customer = Answer<'/api/v1/customers/{accountId}'>
export type Order = Customer['orderRecords'][number]
export type Link = Customer['chain'][number]
export type Account = Answer<'/api/v1/accounts/{id}'>
export type Contact = Answer<'/api/v1/contacts'>['items'][number]

export const NEED_KINDS = ['repeat', 'upsell', 'renewal', 'referral', 're_attempt'] as const
export type NeedKind = (typeof NEED_KINDS)[number]

const MOST = 200

/** What a company bought and the leads of theirs; null where it has not ordered anything yet. */
export const customerQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['customers', 'one', accountId],
    async queryFn(): Promise<Customer | null> {
      try {
        return await must(api.GET('/api/v1/customers/{accountId}', { params: { path: { accountId } } }))
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })

/** The company itself. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', id],
    queryFn: () => must(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  })

/** The people of a company. */
export const useContacts = (account: string): Contact[] | undefined =>
  useQuery({
    queryKey: ['contacts', 'of', account],
    queryFn: () => must(api.GET('/api/v1/contacts', { params: { query: { account, limit: MOST } } })),
  }).data?.items

/** The leads of a company with their relays, oldest first. */
export const useLeadsOf = (account: string): LeadRow[] | undefined =>
  useQuery({
    queryKey: ['leads', 'of', account],
    queryFn: () =>
      must(api.GET('/api/v1/leads', { params: { query: { account, sort: 'oldest', limit: MOST } } })),
  }).data?.items

/** Keeps the company, field by field. */
export function useAccountKeeper(id: string): Keeper<Account> {
  const queries = useQueryClient()
  const { queryKey } = accountQuery(id)
  return {
    current: () => queries.getQueryData(queryKey) ?? null,
    save: (body) =>
      must(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body: body as never })),
    keep(account) {
      queries.setQueryData(queryKey, (before) => before && { ...before, ...account })
      void readAgain(queries)
    },
  }
}

/** Keeps one order of a customer. */
export function useOrderKeeper(accountId: string, id: string): Keeper<Order> {
  const queries = useQueryClient()
  const { queryKey } = customerQuery(accountId)
  const current = () => queries.getQueryData(queryKey)?.orderRecords.find((order) => order.id === id) ?? null
  return {
    current,
    save: (body) => must(api.PATCH('/api/v1/orders/{id}', { params: { path: { id } }, body: body as never })),
    keep(order) {
      queries.setQueryData(
        queryKey,
        (before) =>
          before && {
            ...before,
            orderRecords: before.orderRecords.map((each) => (each.id === id ? { ...each, ...order } : each)),
          },
      )
      void readAgain(queries)
    },
  }
}

const READ_AFTER = ['customers', 'accounts', 'contacts', 'leads', 'desks', 'opportunities']

const readAgain = (queries: ReturnType<typeof useQueryClient>) =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => READ_AFTER.includes(String(queryKey[0])) })

/** Does it, says what was refused, and reads again; answers whether it was done. */
export function useDoing(): (task: () => Promise<unknown>) => Promise<boolean> {
  const queries = useQueryClient()
  return async (task) => {
    const trouble = await tried(task)
    if (trouble) tell(trouble.says)
    await readAgain(queries)
    return trouble === null
  }
}
