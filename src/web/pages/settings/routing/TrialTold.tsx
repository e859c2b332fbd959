import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../../data/workplace.tsx'
import css from '../../../settings/settings.module.css'
import look from './routing.module.css'
import type { Trial as Told } from './routing.ts'

/** What changed rules would have done: shares before and after, and the leads that would go elsewhere. */
export function TrialTold({ told }: { told: Told }) {
  const { t } = useTranslation()
  if (told.leads === 0) return <p className="quiet">{t('routing.noneToTry')}</p>
  const hadSome = told.shares.some(({ was }) => was > 0)
  return (
    <section aria-live="polite" className={css.page}>
      <h3 className="heading">{t('routing.moved', { count: told.moved, leads: told.leads })}</h3>
      {told.refused.after > 0 && (
        <p className="quiet">{t('routing.refusedThen', { count: told.refused.after })}</p>
      )}
      <table className={look.told}>
        <thead>
          <tr>
            <th>{t('routing.person')}</th>
            {hadSome && <th className={look.figure}>{t('routing.was')}</th>}
            <th className={look.figure}>{t('routing.before')}</th>
            <th className={look.figure}>{t('routing.after')}</th>
          </tr>
        </thead>
        <tbody>
          {told.shares.map((one) => (
            <tr key={one.id}>
              <td className={one.isQueue ? 'quiet' : undefined}>
                {one.isQueue ? t('routing.waitsIn', { name: one.name }) : one.name}
                <span className={look.bars} aria-hidden="true">
                  <i style={{ width: `${(100 * one.before) / told.leads}%` }} />
                  <i data-after style={{ width: `${(100 * one.after) / told.leads}%` }} />
                </span>
              </td>
              {hadSome && <td className={look.figure}>{one.was}</td>}
              <td className={look.figure}>{one.before}</td>
              <td className={look.figure}>
                <b>{one.after}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Moves told={told} />
    </section>
  )
}

function Moves({ told }: { told: Told }) {
  const { t } = useTranslation()
  const slug = useSlug()
  if (told.moves.length === 0) return null
  return (
    <details>
      <summary className="quiet">{t('routing.which')}</summary>
      <ul className={css.plain}>
        {told.moves.map(({ lead, from, to, step }) => (
          <li key={lead.id} className={`${css.line} ${css.item}`}>
            <Link to="/w/$slug/leads/$id" params={{ slug, id: lead.id }}>
              {lead.name || t('routing.lead')}
            </Link>
            <span className="quiet">
              {t('routing.fromTo', {
                from: from?.name ?? t('routing.refusedOne'),
                to: to?.name ?? t('routing.refusedOne'),
              })}{' '}
              · {t(`routing.step.${step}`)}
            </span>
          </li>
        ))}
        {told.moved > told.moves.length && (
          <li className="quiet">{t('routing.more', { count: told.moved - told.moves.length })}</li>
        )}
      </ul>
    </details>
  )
}
