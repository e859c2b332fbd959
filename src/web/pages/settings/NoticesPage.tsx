import { Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange, useLatest } from '../../data/change.ts'
import css from '../../settings/settings.module.css'
import { Facts } from '../../ui/RecordLayout.tsx'
import { tell } from '../../ui/undo.tsx'
import type { Kind, NoticeSettings, SettingsPatch } from '../notices/notices.ts'
import { NoticeChannels } from './NoticeChannels.tsx'
import { NoticeHours } from './NoticeHours.tsx'
import { Reading } from './reading.tsx'

/** How I hear of what: by kind and channel, when digests come, and trying each channel. */
export function NoticesPage() {
  const settings = useQuery({
    queryKey: ['noticeSettings'],
    queryFn: () => must(api.GET('/api/v1/notice-settings')),
  })
  return (
    <div className={css.page}>
      <Reading of={settings} height={480}>
        {(data) => <Inside settings={data} />}
      </Reading>
    </div>
  )
}

function Inside({ settings }: { settings: NoticeSettings }) {
  const save = useSave(settings)
  return (
    <>
      <NoticeChannels settings={settings} />
      <Kinds settings={settings} onSave={save} />
      <NoticeHours settings={settings} onSave={save} />
    </>
  )
}

function useSave(settings: NoticeSettings) {
  const latest = useLatest(settings)
  const change = useChange('noticeSettings')
  return async (patch: SettingsPatch) => {
    const body = { ...patch, version: latest.current.version }
    const trouble = await change(() => must(api.PATCH('/api/v1/notice-settings', { body })))
    if (trouble) tell(trouble.says)
  }
}

function Kinds(props: { settings: NoticeSettings; onSave: (patch: SettingsPatch) => Promise<void> }) {
  const { t } = useTranslation()
  const { settings, onSave } = props
  const kinds = Object.entries(settings.kinds) as [Kind, NoticeSettings['kinds'][Kind]][]
  return (
    <Facts title={t('notices.settings.what')}>
      <p className="quiet">{t('notices.settings.whatSays')}</p>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('notices.settings.kindHead')}</th>
              <th scope="col">{t('notices.settings.mail')}</th>
              <th scope="col">{t('notices.settings.push')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(([kind, { mail, push }]) => {
              const name = t(`notices.kind.${kind}`)
              return (
                <tr key={kind}>
                  <th scope="row" style={{ fontWeight: 400, textAlign: 'left' }}>
                    {name}
                  </th>
                  <td>
                    <NativeSelect
                      size="xs"
                      miw={112}
                      aria-label={t('notices.settings.byMail', { name })}
                      value={mail}
                      onChange={(event) =>
                        void onSave({ kinds: { [kind]: { mail: event.target.value as typeof mail } } })
                      }
                      data={(['now', 'digest', 'never'] as const).map((value) => ({
                        value,
                        label: t(`notices.settings.choice.${value}`),
                      }))}
                    />
                  </td>
                  <td>
                    <Checkbox
                      size="xs"
                      aria-label={t('notices.settings.byPush', { name })}
                      checked={push}
                      onChange={(event) => void onSave({ kinds: { [kind]: { push: event.target.checked } } })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Facts>
  )
}
