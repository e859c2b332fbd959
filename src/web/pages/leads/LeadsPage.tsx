import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { usePages } from '../../data/pages.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useFilters } from '../../ui/list/FilterMenu.tsx'
import { ForgetView } from '../../ui/list/ForgetView.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import { List } from '../../ui/list/List.tsx'
import { useHabits } from '../../ui/list/remembered.ts'
import { type LeadRow, nameOf } from '../lead/lead.ts'
import { toHead, useLeadsAddress } from './LeadsAddress.ts'
import { useLeadsBoard } from './LeadsBoard.tsx'
import { useLeadsBulk } from './LeadsBulk.tsx'
import { useLeadColumns } from './LeadsColumns.tsx'
import { LeadsExport } from './LeadsExport.tsx'
import { useLeadFilters } from './LeadsFilters.ts'
import { type LeadSort, useLeadViews, viewOf } from './LeadsViews.ts'
import css from './leads.module.css'
import { NewLead } from './NewLead.tsx'

const PAGE = 100
const NONE: LeadRow[] = []

/** All leads one may see: views, filters and order stand in the address bar. */
export function LeadsPage() {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const { views, save, forgetting } = useLeadViews()
  const [firstRows, setFirstRows] = useState(NONE)
  const kinds = useLeadFilters(firstRows)
  const address = useLeadsAddress(kinds, views[0]!)
  const { values, sort } = address
  const leads = useLeads(values, sort)
  if (leads.rows?.[0] && leads.rows[0] !== firstRows[0]) setFirstRows(leads.rows.slice(0, 1))
  const view = viewOf(views, values, sort)
  const filters = useFilters(kinds, { values, onChange: address.setValues })
  const [round, setRound] = useState(0)
  const { bulk, dialog } = useLeadsBulk(leads.rows ?? NONE, () => setRound(round + 1))
  const { board, dialog: returning } = useLeadsBoard(values, useHabits('leads').isBoard)
  const total = useCount(values)
  return (
    <>
      <List<LeadRow>
        key={round}
        name="leads"
        noun={t('leads.noun', { count: total?.count ?? 0 })}
        rows={leads.rows}
        keyOf={(row) => row.id}
        titleOf={(row) => row.account?.name ?? nameOf(row)}
        columns={useLeadColumns()}
        onOpen={(row) => void go({ to: '/w/$slug/leads/$id', params: { slug, id: row.id } })}
        total={total}
        more={leads.more}
        sort={toHead(sort)}
        onSort={address.setSort}
        views={views}
        view={view?.id ?? null}
        onView={(id) => address.show(views.find((each) => each.id === id) ?? views[0]!)}
        onSaveView={(name) => save({ name, values, sort })}
        {...filters}
        {...(useMe().access === 'viewer' ? {} : { bulk })}
        board={board}
        actions={<Actions {...{ values, sort }} forget={forgetting(view?.id)} />}
        empty={<NoLeads />}
        trouble={leads.error && <ErrorState says={leads.error.message} onRetry={leads.again} />}
      />
      {dialog}
      {returning}
    </>
  )
}

function useLeads(values: FilterValues, sort: LeadSort) {
  const slug = useSlug()
  return usePages<LeadRow>(['leads', slug, 'list', values, sort], (after) =>
    must(api.GET('/api/v1/leads', { params: { query: { ...values, sort, limit: PAGE, after } as never } })),
  )
}

function useCount(values: FilterValues) {
  const slug = useSlug()
  const { data } = useQuery({
    queryKey: ['leads', slug, 'count', values],
    queryFn: () => must(api.GET('/api/v1/lead-counts', { params: { query: values as never } })),
  })
  return useMemo(() => data && { count: data.count, isAbout: data.about }, [data])
}

function Actions(props: { values: FilterValues; sort: LeadSort; forget: (() => void) | null }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  const [adds, setAdds] = useState(false)
  const mayAdd = useMe().access !== 'viewer'
  return (
    <>
      <ForgetView run={props.forget} />
      <LeadsExport values={props.values} sort={props.sort} />
      {mayAdd && (
        <>
          <Button
            className={css.wideOnly}
            onClick={() => void go({ to: '/w/$slug/imports', params: { slug } })}
          >
            {t('leads.import')}
          </Button>
          <Button
            className={css.wideOnly}
            variant="filled"
            onClick={() => setAdds(true)}
            rightSection={<KeyHint keys="n" inherit />}
          >
            {t('leads.add')}
          </Button>
        </>
      )}
      {adds && <NewLead onClose={() => setAdds(false)} />}
    </>
  )
}

function NoLeads() {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = useSlug()
  return (
    <EmptyState
      drawing="list"
      title={t('leads.emptyTitle')}
      says={t('leads.emptySays')}
      action={{ label: t('leads.import'), run: () => void go({ to: '/w/$slug/imports', params: { slug } }) }}
    />
  )
}
