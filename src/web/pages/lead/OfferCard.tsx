import { useTranslation } from 'react-i18next'
import { When } from '../../ui/When.tsx'
import { ClockChip } from './clocks/ClockChip.tsx'
import { useClocks } from './clocks/clocks.ts'
import { type Handoff, type Lead, openOffer, useHandoffs } from './lead.ts'
import { Packet } from './Packet.tsx'
import { sayReason } from './words.ts'

/** The offer that is open, with its packet; or why the last one came back. */
export function OfferCard({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const all = useHandoffs(lead.id)
  const open = openOffer(all)
  const last = all?.find((each) => each.seam !== 'gather>qualify')
  if (open)
    return <Offer offer={open} title={t('lead.offer.open', { from: open.fromName, to: open.toName })} />
  if (!last || last.state === 'accepted')
    return last && lead.level === 'convert' ? <Taken offer={last} /> : null
  if (last.state === 'withdrawn' || !['qualify', 'serve'].includes(lead.level) || lead.state === 'closed')
    return null
  const who = last.closedByName ?? ''
  return (
    <section className="card pad stack">
      <div className="row wrap">
        <h2 className="heading late">
          {t(`lead.offer.${last.state as 'rejected'}`, {
            who,
            reason: last.reason ? sayReason(t, last.reason) : '',
          })}
        </h2>
        <span className="push quiet">
          <When at={last.closedAt} />
        </span>
      </div>
      {last.note && <p>“{last.note}”</p>}
    </section>
  )
}

function Offer({ offer, title }: { offer: Handoff; title: string }) {
  return (
    <section className="card pad stack">
      <div className="row wrap">
        <h2 className="heading">{title}</h2>
        <Answering offer={offer} />
        <span className="push quiet">
          <When at={offer.offeredAt} />
        </span>
      </div>
      <Packet packet={offer.packet} />
    </section>
  )
}

// Until when it should be answered.
function Answering({ offer }: { offer: Handoff }) {
  const { t } = useTranslation()
  const clock = useClocks(offer.leadId)?.find((one) => one.handoffId === offer.id && one.stoppedAt === null)
  return clock ? <ClockChip clock={clock} what={t('handoffs.clock.answerDue')} /> : null
}

function Taken({ offer }: { offer: Handoff }) {
  const { t } = useTranslation()
  return (
    <details className="card pad">
      <summary className="heading">{t('lead.offer.taken', { from: offer.fromName })}</summary>
      <Packet packet={offer.packet} />
    </details>
  )
}
