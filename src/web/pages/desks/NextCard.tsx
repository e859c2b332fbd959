import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LeadClocks } from '../lead/clocks/LeadClocks.tsx'
import { Interest } from '../lead/LeadBody.tsx'
import { About, LeadStrip } from '../lead/LeadHead.tsx'
import { LeadTimeline } from '../lead/LeadTimeline.tsx'
import { type Lead, nameOf, useMayWork } from '../lead/lead.ts'
import { LogBar } from '../lead/log/LogBar.tsx'
import { OpenTasks } from '../lead/log/OpenTasks.tsx'
import { MoveBar } from '../lead/moves/MoveBar.tsx'
import { useMoves } from '../lead/moves/useMoves.tsx'
import { OfferCard } from '../lead/OfferCard.tsx'
import { QualificationPanel } from '../lead/qualification/QualificationPanel.tsx'
import { Requests } from '../lead/requests/RequestCard.tsx'
import { StandingChip } from '../lead/Standing.tsx'
import css from './desks.module.css'

// These stand below what we must know.
const VERDICTS: readonly string[] = ['offer', 'notNow', 'return', 'disqualify']

/** The lead to work now: who, where it comes from, what happened, what we must know, and how the call ended. */
export function NextCard({ lead }: { lead: Lead }) {
  const { items, dialog, qualification } = useMoves(lead)
  const isReadOnly = !useMayWork(lead)
  return (
    <div className={css.next}>
      <div className="stack">
        <section className="card">
          <div className={css.card}>
            <CardHead lead={lead} />
            <div className={css.moves}>
              <Reach lead={lead} />
              <MoveBar
                items={items.filter(({ verb }) => !VERDICTS.includes(verb))}
                most={1}
                isFilled={false}
              />
            </div>
            <LeadClocks lead={lead} />
            <LeadStrip lead={lead} />
            <Interest lead={lead} isReadOnly={isReadOnly} />
          </div>
          <div className={css.history}>
            <LeadTimeline leadId={lead.id} limit={5} />
          </div>
        </section>
        <OfferCard lead={lead} />
        <Requests lead={lead} />
        <OpenTasks leadId={lead.id} isReadOnly={isReadOnly} />
      </div>
      <QualificationPanel lead={lead} items={items} />
      {!isReadOnly && lead.state !== 'offered' && (
        <div className={css.log}>
          <LogBar lead={lead} qualification={qualification} />
        </div>
      )}
      {dialog}
    </div>
  )
}

function CardHead({ lead }: { lead: Lead }) {
  return (
    <div>
      <div className="row wrap">
        <h2 className="title">{nameOf(lead)}</h2>
        <StandingChip lead={lead} />
      </div>
      <div className="quiet">
        <About lead={lead} />
      </div>
    </div>
  )
}

/** The number and the address, one press away. */
function Reach({ lead }: { lead: Lead }) {
  const { t } = useTranslation()
  const phone =
    lead.contactRecord?.phones.find((each) => each.validity !== 'invalid') ?? lead.contactRecord?.phones[0]
  const number = phone?.e164 ?? phone?.phone ?? lead.accountRecord?.phone
  const mail = lead.contactRecord?.emails[0]?.email
  return (
    <>
      {number ? (
        <Button
          component="a"
          href={`tel:${number.replace(/[^+\d]/g, '')}`}
          variant="filled"
          style={{ color: 'var(--page)' }}
        >
          {t('desks.call', { number: phone?.phone ?? number })}
        </Button>
      ) : (
        <span className="late">{t('desks.noNumber')}</span>
      )}
      {mail && (
        <Button component="a" href={`mailto:${mail}`} title={mail}>
          {t('desks.mail')}
        </Button>
      )}
    </>
  )
}
