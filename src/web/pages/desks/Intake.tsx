import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { CardView } from './intake/CardView.tsx'
import { type Counts, useCounts, useIntakeAddress } from './intake/desk.ts'
import { GridView } from './intake/GridView.tsx'
import { Head } from './intake/Head.tsx'
import css from './intake/intake.module.css'

/** Gather: what waits to be sorted, one card at a time or as a grid, with why it is here and what to do about it. */
export function Intake() {
  const { t } = useTranslation()
  const address = useIntakeAddress()
  const counts = useCounts()
  const { view, show } = address
  useReadAgainWhile(counts.data)
  const turn = () => show({ view: view === 'grid' ? 'cards' : 'grid' })
  useKeys([{ keys: 'v', says: t('intake.switchView'), run: turn }])
  return (
    <div className={css.desk}>
      <Head counts={counts.data} address={address} />
      {view === 'grid' ? (
        <GridView address={address} counts={counts.data} />
      ) : (
        <CardView address={address} counts={counts.data} />
      )}
    </div>
  )
}

// While new leads are still being looked at, the cards are read again with each step.
function useReadAgainWhile(counts: Counts | undefined) {
  const queries = useQueryClient()
  const slug = useSlug()
  useEffect(() => {
    if (counts?.behind) void queries.invalidateQueries({ queryKey: ['desks', slug, 'intake'] })
  }, [counts?.behind, counts?.total])
}
