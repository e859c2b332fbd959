import { Button, Chip, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Known } from './Known.tsx'
import { alike, BLANK, type Entry, type Fair, namesSomebody, type Typed } from './outbox.ts'
import css from './show.module.css'

const FIELDS = [
  ['person', 'text', 'words'],
  ['company', 'text', 'words'],
  ['email', 'email', 'off'],
  ['phone', 'tel', 'off'],
] as const

/** One entry: who, how to reach them, what they want. Taking it clears the form for the next. */
export function TakeForm(props: {
  fair: Fair
  lines: { id: string; name: string }[]
  entries: Entry[]
  onTake: (what: Pick<Entry, 'typed' | 'fair' | 'mayWrite' | 'contactId'>) => Promise<void>
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Typed>(BLANK)
  const [productLineId, setLine] = useState<string | null>(null)
  const [mayWrite, setMayWrite] = useState('unsaid')
  const [known, setKnown] = useState<{ id: string; name: string } | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const set = (part: Partial<Typed>) => setTyped((all) => ({ ...all, ...part }))
  const there = alike(typed, props.entries)
  const take = async (event: FormEvent) => {
    event.preventDefault()
    if (!namesSomebody(typed)) return first.current?.focus()
    const fair = { ...props.fair, productLineId }
    await props.onTake({
      typed,
      fair,
      mayWrite: mayWrite === 'unsaid' ? null : mayWrite === 'yes',
      contactId: known?.id ?? null,
    })
    setTyped(BLANK)
    setLine(null)
    setMayWrite('unsaid')
    setKnown(null)
    first.current?.focus()
  }
  return (
    <form className={css.form} noValidate onSubmit={(event) => void take(event)}>
      {FIELDS.map(([name, type, capitals]) => (
        <TextInput
          key={name}
          ref={name === 'person' ? first : null}
          size="md"
          type={type}
          label={t(`show.field.${name}`)}
          value={typed[name]}
          onChange={(event) => set({ [name]: event.target.value })}
          autoCapitalize={capitals}
          autoComplete="off"
        />
      ))}
      {there.length > 0 && (
        <p className={css.there} role="status">
          {t('show.there', {
            name: there.map((one) => one.typed.person || one.typed.company || one.typed.email).join(', '),
          })}
        </p>
      )}
      <Known typed={typed} chosen={known} onChoose={setKnown} />
      <Textarea
        size="md"
        label={t('show.field.interest')}
        value={typed.interest}
        onChange={(event) => set({ interest: event.target.value })}
        minRows={2}
        autosize
      />
      {props.lines.length > 0 && (
        <fieldset className={css.chips} aria-label={t('show.lines')}>
          {props.lines.map(({ id, name }) => (
            <Chip
              key={id}
              size="md"
              checked={productLineId === id}
              onChange={(on) => setLine(on ? id : null)}
            >
              {name}
            </Chip>
          ))}
        </fieldset>
      )}
      <TextInput
        size="md"
        label={t('show.field.nextStep')}
        value={typed.nextStep}
        onChange={(event) => set({ nextStep: event.target.value })}
        autoComplete="off"
      />
      <div>
        <span className="label">{t('show.mayWrite')}</span>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('show.mayWrite')}
          value={mayWrite}
          onChange={setMayWrite}
          data={(['unsaid', 'yes', 'no'] as const).map((value) => ({ value, label: t(`show.may.${value}`) }))}
        />
      </div>
      <Button type="submit" variant="filled" size="lg" fullWidth disabled={!namesSomebody(typed)}>
        {known ? t('show.takeKnown', { name: known.name }) : t('show.take')}
      </Button>
    </form>
  )
}
