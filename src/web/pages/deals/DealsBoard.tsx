import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { useMe, useSlug } from '../../data/workplace.tsx'
import type { FilterValues } from '../../ui/list/filters.ts'
import type { BoardOf } from '../../ui/list/list.ts'
import { Money } from '../../ui/Money.tsx'
import { Person } from '../../ui/Person.tsx'
import { DealStep, ExpectedDay } from './DealsColumns.tsx'
import css from './deals.module.css'
import type { Board, DealRow, Stage } from './deals.ts'

const FIRST_CARDS = 30
const MOST_CARDS = 100

/** Open deals by stage: the cards, and what they come to in each currency. */
export function useDealsBoard(values: FilterValues, isShown: boolean, open: (row: DealRow) => void) {
  const { t } = useTranslation()
  const mayMove = useMe().access !== 'viewer'
  const [cards, setCards] = useState(FIRST_CARDS)
  const queryKey = ['opportunities', useSlug(), 'board', values, cards]
  const asked = useQuery({
    queryKey,
    queryFn: () =>
      must(api.GET('/api/v1/opportunity-board', { params: { query: { ...values, cards } as never } })),
    enabled: isShown,
  })
  const move = useMove(queryKey, open)
  const board: BoardOf<DealRow> = {
    columns: (asked.data?.stages ?? []).map(({ stage, count, sums }) => ({
      key: stage,
      head: t(`deals.stage.${stage}`),
      count: String(count),
      note: <Sums sums={sums} />,
    })),
    columnOf: (row) => row.stage,
    card: (row) => <DealCard row={row} />,
    mayMove: (row, to) => mayMove && row.stage !== to,
    onMove: (row, to) => void move(row, to as Stage),
  }
  const stages = asked.data?.stages
  const isCut = stages?.some(({ count, cards: shown }) => count > shown.length) && cards < MOST_CARDS
  return {
    board,
    rows: stages?.flatMap((stage) => stage.cards),
    count: stages?.reduce((sum, { count }) => sum + count, 0),
    error: asked.error,
    again: () => void asked.refetch(),
    more: isCut ? { isLoading: asked.isFetching, load: () => setCards(MOST_CARDS) } : null,
  }
}

// The card goes at once; a refusal says what is missing and puts it back.
function useMove(queryKey: readonly unknown[], open: (row: DealRow) => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return async (row: DealRow, stage: Stage) => {
    queries.setQueryData<Board>(queryKey, (board) => board && moved(board, row, stage))
    const body = { version: row.version, stage }
    const trouble = await tried(() =>
      must(api.PATCH('/api/v1/opportunities/{id}', { params: { path: { id: row.id } }, body })),
    )
    if (trouble) {
      const message = (
        <span className="row">
          {trouble.says}
          <Button size="compact-sm" className="push" flex="none" onClick={() => open(row)}>
            {t('deals.open')}
          </Button>
        </span>
      )
      notifications.show({ message, autoClose: 10_000, color: 'late' })
    }
    await queries.invalidateQueries({ queryKey: ['opportunities'] })
  }
}

function moved(board: Board, row: DealRow, to: Stage): Board {
  return {
    stages: board.stages.map((stage) => {
      const others = stage.cards.filter((card) => card.id !== row.id)
      return { ...stage, cards: stage.stage === to ? [{ ...row, stage: to }, ...others] : others }
    }),
  }
}

/** What deals come to, each currency on its own. */
export function Sums({ sums }: { sums: readonly { amount: number; currency: string }[] }) {
  const { t } = useTranslation()
  if (sums.length === 0) return <>{t('deals.noSum')}</>
  return (
    <>
      {sums.map((sum, at) => (
        <span key={sum.currency}>
          {at > 0 && ' + '}
          <Money {...sum} />
        </span>
      ))}
    </>
  )
}

// A deal is named after its company first; the card has said that already.
const withoutName = (name: string, who: string) =>
  name.startsWith(`${who} · `) ? name.slice(who.length + 3) : name

function DealCard({ row }: { row: DealRow }) {
  const who = row.account?.name ?? row.contact?.name
  return (
    <>
      <b>{who ?? row.name}</b>
      <span className="quiet">{row.productLine?.name ?? (who ? withoutName(row.name, who) : null)}</span>
      <span className="row">
        <Money amount={row.amount} currency={row.currency ?? 'EUR'} />
        <span className="push label">
          <ExpectedDay row={row} />
        </span>
      </span>
      <span className={`row ${css.cardFoot}`}>
        <DealStep row={row} />
        <span className="push">{row.owner && <Person name={row.owner.name} function="convert" />}</span>
      </span>
    </>
  )
}
