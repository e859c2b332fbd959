import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import css from './merging.module.css'
import type { FieldBeside, Preview } from './merging.ts'

/** The fields of two records in two columns: what differs stands out and is chosen with the arrow keys or a click. */
export function BesideFields(props: { preview: Preview; take: string[]; onTake: (take: string[]) => void }) {
  const { t } = useTranslation()
  const { preview, take, onTake } = props
  const { survivor, merged } = preview
  const fields = preview.fields.filter((one) => one.survivor !== null || one.merged !== null)
  const choose = (field: string, from: 'survivor' | 'merged') =>
    onTake([...take.filter((one) => one !== field), ...(from === 'merged' ? [field] : [])])
  return (
    <div className={css.beside}>
      <div className={css.line} data-head>
        <span />
        <b>{survivor.name}</b>
        <b>{merged.name}</b>
      </div>
      {fields.map((one) => (
        <Line key={one.field} one={one} isTaken={take.includes(one.field)} onChoose={choose} />
      ))}
      {(['emails', 'phones'] as const).map(
        (ways) =>
          survivor[ways].length + merged[ways].length > 0 && (
            <div key={ways} className={css.line}>
              <span className="label">{t(`merging.field.${ways}`)}</span>
              <span className={css.plain}>{survivor[ways].join(', ') || '–'}</span>
              <span className={css.plain}>{merged[ways].join(', ') || '–'}</span>
            </div>
          ),
      )}
      {fields.some((one) => one.differs) && <p className="quiet">{t('merging.chooseSays')}</p>}
    </div>
  )
}

function Line(props: {
  one: FieldBeside
  isTaken: boolean
  onChoose: (field: string, from: 'survivor' | 'merged') => void
}) {
  const { t } = useTranslation()
  const name = useId()
  const { one } = props
  const label = one.field.startsWith('extras.')
    ? one.field.slice(7)
    : t(`merging.field.${one.field as 'name'}`)
  if (!one.differs)
    return (
      <div className={css.line}>
        <span className="label">{label}</span>
        <Plain value={one.survivor} isTaken={one.taken === 'survivor'} />
        <Plain value={one.merged} isTaken={one.taken === 'merged'} />
      </div>
    )
  const side = (from: 'survivor' | 'merged') => (
    <label className={css.choice}>
      <input
        type="radio"
        name={name}
        checked={props.isTaken === (from === 'merged')}
        onChange={() => props.onChoose(one.field, from)}
      />
      <span>{shown(one[from])}</span>
    </label>
  )
  return (
    <div className={css.line} data-differs role="radiogroup" aria-label={label}>
      <span className="label">{label}</span>
      {side('survivor')}
      {side('merged')}
    </div>
  )
}

function Plain({ value, isTaken }: { value: unknown; isTaken: boolean }) {
  return (
    <span className={css.plain} data-taken={(isTaken && value !== null) || undefined}>
      {value === null ? '–' : shown(value)}
    </span>
  )
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
