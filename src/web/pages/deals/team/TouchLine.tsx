import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SKIP_REASONS } from '../../../../funnel/opportunities/nurture/nurture-plan.ts'
import { Person } from '../../../ui/Person.tsx'
import { ReasonPicker } from '../../../ui/ReasonPicker.tsx'
import { StateChip } from '../../../ui/StateChip.tsx'
import { OnDay } from '../../../ui/When.tsx'
import dealCss from '../deals.module.css'
import css from './team.module.css'
import type { Touch } from './team.ts'
import { useTouchVerbs } from './useTouchVerbs.ts'

/** One touch: when, by which channel, why, who; and what can be done with it. */
export function TouchLine(props: { touch: Touch; onEdit: (() => void) | null; mayResume?: boolean }) {
  const { t } = useTranslation()
  const { touch } = props
  const { resume } = useTouchVerbs(touch)
  return (
    <div className={css.touch}>
      <span className={css.when}>
        <OnDay day={touch.dueOn} late={touch.state === 'overdue'} />
        {touch.state === 'overdue' && <StateChip late>{t('nurture.late')}</StateChip>}
      </span>
      <span className={`${dealCss.tag} ${css.channel}`}>{t(`nurture.channel.${touch.channel}`)}</span>
      <span className={css.why}>
        {touch.why}
        <span className="quiet">
          {touch.contact && t('nurture.with', { name: touch.contact.name })}
          {touch.state === 'done' && ` · ${t('nurture.done')}`}
          {touch.state === 'skipped' && ` · ${saySkipped(t, touch)}`}
        </span>
      </span>
      <Person name={touch.member.name} function={touch.function} />
      {props.onEdit && <Ways touch={touch} onEdit={props.onEdit} />}
      {props.mayResume && (
        <Button size="compact-sm" variant="subtle" onClick={() => void resume()}>
          {t('nurture.resume')}
        </Button>
      )}
    </div>
  )
}

function saySkipped(t: TFunction, { skipReason }: Touch): string {
  if (!skipReason) return t('nurture.skippedSomehow')
  return t('nurture.skipped', { reason: t(`nurture.reason.${skipReason as (typeof SKIP_REASONS)[number]}`) })
}

function Ways({ touch, onEdit }: { touch: Touch; onEdit: () => void }) {
  const { t } = useTranslation()
  const [isSkipping, setIsSkipping] = useState(false)
  const { finish, skip } = useTouchVerbs(touch)
  const reasons = SKIP_REASONS.filter((code) => code !== 'deal_ended')
  return (
    <span className="row">
      <Button size="compact-sm" onClick={() => void finish()} title={t('nurture.finishHint')}>
        {t('nurture.finish')}
      </Button>
      <Button size="compact-sm" onClick={onEdit}>
        {t('nurture.move')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => setIsSkipping(true)}>
        {t('nurture.skip')}
      </Button>
      <ReasonPicker
        opened={isSkipping}
        title={t('nurture.skipTitle')}
        confirm={t('nurture.skip')}
        reasons={reasons.map((code) => ({ code, label: t(`nurture.reason.${code}`) }))}
        noNote
        onClose={() => setIsSkipping(false)}
        onPick={(reason) => {
          setIsSkipping(false)
          void skip(reason as (typeof SKIP_REASONS)[number])
        }}
      />
    </span>
  )
}
