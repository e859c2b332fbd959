import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, Typed } from './outbox.ts'
import css from './show.module.css'

/** What was taken, the newest first: received, waiting, or refused with the reason and a way to mend it. */
export function Taken(props: {
  entries: Entry[]
  slug: string
  onMend: (id: string, typed: Typed) => Promise<void>
  onDrop: (id: string) => Promise<void>
}) {
  const { t } = useTranslation()
  if (props.entries.length === 0) return <p className="quiet">{t('show.none')}</p>
  return (
    <section aria-label={t('show.taken')}>
      <h2 className="label">{t('show.taken')}</h2>
      <ul className={css.taken}>
        {[...props.entries].reverse().map((entry) => (
          <li key={entry.id} className={css.one}>
            <div className="row">
              <span className={css.who}>{nameOf(entry)}</span>
              <span className={entry.state === 'refused' ? 'late push' : 'quiet push'}>
                {t(`show.state.${entry.state}`)}
              </span>
            </div>
            {entry.state === 'refused' && <Refused key={entry.key} entry={entry} {...props} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf({ typed: { person, company, email, phone } }: Entry): string {
  return [person || email || phone, company].filter(Boolean).join(', ')
}

function Refused(props: {
  entry: Entry
  onMend: (id: string, typed: Typed) => Promise<void>
  onDrop: (id: string) => Promise<void>
}) {
  const { t } = useTranslation()
  const { entry } = props
  const [typed, setTyped] = useState(entry.typed)
  return (
    <div className="stack">
      <span className="late">{entry.says}</span>
      {(['person', 'company', 'email', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`show.field.${name}`)}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      <div className="row wrap">
        <Button variant="filled" onClick={() => void props.onMend(entry.id, typed)}>
          {t('show.sendAgain')}
        </Button>
        <Button variant="subtle" onClick={() => void props.onDrop(entry.id)}>
          {t('show.drop')}
        </Button>
      </div>
    </div>
  )
}
