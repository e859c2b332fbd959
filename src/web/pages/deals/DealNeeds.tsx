import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, tried } from '../../data/api.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useKeys } from '../../ui/keys.tsx'
import { tell, useUndo } from '../../ui/undo.tsx'
import { OnDay, When } from '../../ui/When.tsx'
import css from './deals.module.css'
import type { Deal, Need } from './deals.ts'
import { NeedForm } from './NeedForm.tsx'

type Props = { deal: Deal; mayEdit: boolean }

/** What the prospect needs, in their words: how much it matters, what it costs them, which products answer it. */
export function DealNeeds({ deal, mayEdit }: Props) {
  const { t } = useTranslation()
  const [edited, setEdited] = useState<Need | 'new' | null>(null)
  const needs = deal.needs.filter((need) => need.binnedAt === null)
  useKeys(mayEdit ? [{ keys: 'N', says: t('deals.need.add'), run: () => setEdited('new') }] : [])
  return (
    <section className="card" aria-label={t('deals.need.title')}>
      <div className={css.head}>
        <h2 className="heading">{t('deals.need.title')}</h2>
        <span className="quiet">
          {t('deals.need.confirmedOf', { done: confirmed(needs), count: needs.length })}
        </span>
        {mayEdit && (
          <Button
            className="push"
            size="compact-sm"
            onClick={() => setEdited('new')}
            rightSection={<KeyHint keys="N" />}
          >
            {t('deals.need.add')}
          </Button>
        )}
      </div>
      {needs.length === 0 && <p className={css.none}>{t('deals.need.none')}</p>}
      <ul className={css.items}>
        {needs.map((need) => (
          <li key={need.id} className={css.item}>
            <NeedWords need={need} />
            {mayEdit && <NeedActions need={need} onEdit={() => setEdited(need)} />}
          </li>
        ))}
      </ul>
      {edited && (
        <NeedForm deal={deal} need={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </section>
  )
}

const confirmed = (needs: readonly Need[]) => needs.filter((need) => need.confirmedAt !== null).length

function NeedWords({ need }: { need: Need }) {
  const { t } = useTranslation()
  return (
    <>
      <div className={css.what}>“{need.statement}”</div>
      <div className={css.tags}>
        <span className={css.tag}>{t(`deals.importance.${need.importance}`)}</span>
        <span>
          {need.statedBy ? t('deals.need.saidBy', { name: need.statedBy.name }) : t('deals.need.said')}{' '}
          <OnDay day={need.statedOn} />
        </span>
        {need.costOfProblem && <span>{t('deals.need.costs', { cost: need.costOfProblem })}</span>}
        {need.products.map((product) => (
          <span key={product.id} className={css.tag}>
            {product.name}
          </span>
        ))}
        {need.products.length === 0 && <span>{t('deals.need.noProduct')}</span>}
        {need.confirmedAt && (
          <span>
            <span aria-hidden="true">✓ </span>
            {t('deals.need.confirmed')} <When at={need.confirmedAt} />
          </span>
        )}
      </div>
    </>
  )
}

function NeedActions({ need, onEdit }: { need: Need; onEdit: () => void }) {
  const { t } = useTranslation()
  const { confirm, bin } = useNeedVerbs(need)
  return (
    <div className="row wrap">
      <Button size="compact-sm" onClick={() => void confirm(need.confirmedAt === null)}>
        {t(need.confirmedAt ? 'deals.need.unconfirm' : 'deals.need.confirm')}
      </Button>
      <Button size="compact-sm" onClick={onEdit}>
        {t(need.products.length === 0 ? 'deals.need.link' : 'deals.need.edit')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => void bin()}>
        {t('deals.need.bin')}
      </Button>
    </div>
  )
}

function useNeedVerbs(need: Need) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const path = { params: { path: { id: need.id } } }
  const doing = async (task: () => Promise<unknown>) => {
    const trouble = await tried(task)
    if (trouble) tell(trouble.says)
    await queries.invalidateQueries({ queryKey: ['opportunities'] })
    return trouble === null
  }
  const restore = async () => {
    const version = need.version + 1
    await doing(() => must(api.PATCH('/api/v1/needs/{id}', { ...path, body: { version, binned: false } })))
  }
  return {
    confirm: (isConfirmed: boolean) =>
      doing(() =>
        must(
          api.PATCH('/api/v1/needs/{id}', {
            ...path,
            body: { version: need.version, confirmed: isConfirmed },
          }),
        ),
      ),
    async bin() {
      if (!(await doing(() => must(api.DELETE('/api/v1/needs/{id}', path))))) return
      offerUndo({ says: t('deals.need.binned'), undone: t('deals.need.restored'), undo: restore })
    },
  }
}
