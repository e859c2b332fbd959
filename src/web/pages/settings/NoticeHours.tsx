import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../data/workplace.tsx'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import type { NoticeSettings, SettingsPatch } from '../notices/notices.ts'

type Given = { settings: NoticeSettings; onSave: (patch: SettingsPatch) => Promise<void> }

/** When digests come, and when nothing is sent. */
export function NoticeHours({ settings, onSave }: Given) {
  const { t } = useTranslation()
  const { timeZone } = useMe().member
  return (
    <Facts title={t('notices.settings.when')}>
      <p className="quiet">{t('notices.settings.whenSays', { zone: timeZone })}</p>
      <div className={css.pair}>
        <NativeSelect
          label={t('notices.settings.digest')}
          value={settings.digest}
          onChange={(event) => void onSave({ digest: event.target.value as 'hourly' })}
          data={(['hourly', 'daily'] as const).map((value) => ({
            value,
            label: t(`notices.settings.digests.${value}`),
          }))}
        />
        {settings.digest === 'daily' && (
          <Time
            label={t('notices.settings.digestAt')}
            value={settings.digestAt}
            onSave={(digestAt) => onSave({ digestAt })}
          />
        )}
      </div>
      <Checkbox
        label={t('notices.settings.workingHours')}
        checked={settings.workingHours}
        onChange={(event) => void onSave({ workingHours: event.target.checked })}
      />
      <Checkbox
        label={t('notices.settings.quiet')}
        checked={settings.quiet}
        onChange={(event) => void onSave({ quiet: event.target.checked })}
      />
      {settings.quiet && (
        <div className={css.pair}>
          <Time
            label={t('notices.settings.quietFrom')}
            value={settings.quietFrom}
            onSave={(quietFrom) => onSave({ quietFrom })}
          />
          <Time
            label={t('notices.settings.quietUntil')}
            value={settings.quietUntil}
            onSave={(quietUntil) => onSave({ quietUntil })}
          />
        </div>
      )}
    </Facts>
  )
}

// Saved when left, for half a time is none.
function Time(props: { label: string; value: string; onSave: (time: string) => Promise<void> }) {
  const id = useId()
  return (
    <TextInput
      key={props.value}
      id={id}
      type="time"
      label={props.label}
      defaultValue={props.value}
      onBlur={({ target: { value } }) => {
        if (/^\d\d:\d\d$/.test(value) && value !== props.value) void props.onSave(value)
      }}
    />
  )
}
