import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/now.tsx'
import { Quote } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { sayWhen } from '../../ui/when.ts'
import { TextFact } from './FactField.tsx'
import { useLeadKeeper } from './keep.ts'
import css from './lead.module.css'
import type { Lead } from './lead.ts'

/** What they want, in their words, with where it was said; edited where it stands. */
export function Interest({ lead, isReadOnly }: { lead: Lead; isReadOnly: boolean }) {
  const { t } = useTranslation()
  const source = useSource(lead)
  return (
    <div className={css.interest}>
      <TextFact
        keeper={useLeadKeeper(lead.id)}
        label={t('lead.interest')}
        value={lead.interest ?? ''}
        isLong
        isReadOnly={isReadOnly}
        change={(value) => ({ interest: value.trim() || null })}
        read={(now) => now.interest ?? ''}
        shown={
          lead.interest ? (
            <Quote function={lead.level} source={source}>
              {lead.interest}
            </Quote>
          ) : (
            <span className="quiet">
              {t('lead.noInterest')}
              <br />
              {source}
            </span>
          )
        }
      />
    </div>
  )
}

function useSource(lead: Lead): string {
  const { t } = useTranslation()
  const reader = useReader()
  const now = useNow()
  return [
    lead.channel?.name ?? t('lead.noChannel'),
    lead.campaign?.name,
    t(`lead.directness.${lead.directness}`),
    lead.productLine && t('lead.aboutLine', { line: lead.productLine.name }),
    sayWhen(lead.receivedAt, now, reader),
  ]
    .filter(Boolean)
    .join(' · ')
}
