import { useTranslation } from 'react-i18next'
import { When } from '../../../ui/When.tsx'
import { Beside, Why } from '../../duplicates/Beside.tsx'
import type { Card } from './desk.ts'
import css from './intake.module.css'

export type Doubt =
  | { of: 'lead'; otherId: string; survivorId: string; mergedId: string }
  | { of: 'record'; pair: Card['pairs'][number] }

/** What is to be decided first: another lead of the same person, else a person or company that looks like theirs. */
export function doubtOf(card: Card): Doubt | null {
  const [twin] = card.twins
  const [pair] = card.pairs
  if (!twin) return pair ? { of: 'record', pair } : null
  const [survivorId, mergedId] = twin.isKept ? [twin.leadId, card.leadId] : [card.leadId, twin.leadId]
  return { of: 'lead', otherId: twin.leadId, survivorId, mergedId }
}

/** The two beside each other, whichever is to be decided first. */
export function Double({ card }: { card: Card }) {
  const { t } = useTranslation()
  const doubt = doubtOf(card)
  if (!doubt) return null
  if (doubt.of === 'lead') return <TwoLeads card={card} />
  const { pair } = doubt
  // The card's own stands first.
  const isTurned = pair.right.id === card.contactId || pair.right.id === card.accountId
  const shown = isTurned ? { ...pair, left: pair.right, right: pair.left } : pair
  return (
    <section className={css.double} aria-label={t('intake.double.title')}>
      <h3 className={css.doubleTitle}>{t(`intake.double.title_${doubt.pair.noun}`)}</h3>
      <Beside pair={shown} />
      <Why pair={doubt.pair} />
    </section>
  )
}

/** The two side by side: what is the same is quiet, what differs stands out. */
function TwoLeads({ card }: { card: Card }) {
  const { t } = useTranslation()
  const twin = card.twins[0]
  if (!twin) return null
  const lines: [
    'person' | 'interest' | 'channel' | 'stands',
    string | null | undefined,
    string | null | undefined,
  ][] = [
    ['person', card.name, twin.name],
    ['interest', card.values.interest, twin.interest],
    ['channel', card.channel?.name, twin.channel],
    ['stands', t('function.gather'), t(`function.${twin.level}`)],
  ]
  return (
    <section className={css.double} aria-label={t('intake.double.title')}>
      <table>
        <caption className={css.doubleTitle}>{t('intake.double.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={css.unseen}>{t('intake.double.field')}</span>
            </th>
            <Column title={t('intake.double.this')} isKept={!twin.isKept} />
            <Column title={t('intake.double.other')} isKept={twin.isKept} />
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, here, there]) => (
            <tr key={name} data-same={here === there || undefined}>
              <th scope="row">{t(`intake.double.${name}`)}</th>
              <td>{here || t('intake.nothing')}</td>
              <td>{there || t('intake.nothing')}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('intake.double.received')}</th>
            <td>
              <When at={card.receivedAt} />
            </td>
            <td>
              <When at={twin.receivedAt} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="quiet">{t('intake.double.merges')}</p>
    </section>
  )
}

function Column({ title, isKept }: { title: string; isKept: boolean }) {
  const { t } = useTranslation()
  return (
    <th scope="col">
      {title} {isKept && <span className={css.kept}>{t('intake.double.kept')}</span>}
    </th>
  )
}
