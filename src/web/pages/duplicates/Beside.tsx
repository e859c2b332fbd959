import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSlug } from '../../data/workplace.tsx'
import { useReader } from '../../ui/reader.ts'
import { When } from '../../ui/When.tsx'
import css from './duplicates.module.css'
import { type Pair, percent, type Side, saidInWords } from './duplicates.ts'

/** Two records beside each other, with the reasons in words: what differs stands out, what is the same is quiet. */
export function Beside({ pair }: { pair: Pick<Pair, 'noun' | 'left' | 'right'> }) {
  const { t } = useTranslation()
  const { left, right, noun } = pair
  const rows = lines(noun).flatMap((line) => {
    const [a, b] = [line.of(left), line.of(right)]
    return a || b ? [{ ...line, a, b, isSame: folded(a) === folded(b) }] : []
  })
  return (
    <table className={css.beside}>
      <thead className={css.heads}>
        <tr>
          <td />
          <th scope="col">
            <Name side={left} noun={noun} />
          </th>
          <th scope="col">
            <Name side={right} noun={noun} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, a, b, isSame }) => (
          <tr key={key} data-same={isSame || undefined}>
            <th scope="row">{t(`duplicates.row.${key}`)}</th>
            <Value value={a} />
            <Value value={b} />
          </tr>
        ))}
        <tr data-same>
          <th scope="row">{t('duplicates.row.leads')}</th>
          <td>{t('duplicates.leads', { count: left.leads, open: left.openLeads })}</td>
          <td>{t('duplicates.leads', { count: right.leads, open: right.openLeads })}</td>
        </tr>
        <tr data-same>
          <th scope="row">{t('duplicates.row.since')}</th>
          <td>
            <When at={left.createdAt} />
          </td>
          <td>
            <When at={right.createdAt} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Value({ value }: { value: string }) {
  return <td>{value || <span className="quiet">–</span>}</td>
}

function Name({ side, noun }: { side: Side; noun: Pair['noun'] }) {
  const slug = useSlug()
  return (
    <Link
      to="/w/$slug/leads"
      params={{ slug }}
      search={{ view: 'all', [noun]: side.id }}
      className={css.name}
    >
      {side.name}
    </Link>
  )
}

type Line = {
  key: 'title' | 'company' | 'email' | 'phone' | 'domain' | 'website' | 'city' | 'postcode' | 'country'
  of: (side: Side) => string
}

const PERSON: Line[] = [
  { key: 'title', of: (side) => side.title ?? '' },
  { key: 'company', of: (side) => side.account?.name ?? '' },
  { key: 'email', of: (side) => side.emails.join(', ') },
  { key: 'phone', of: (side) => side.phones.join(', ') },
  { key: 'city', of: (side) => side.city ?? '' },
  { key: 'country', of: (side) => side.country ?? '' },
]
const COMPANY: Line[] = [
  { key: 'domain', of: (side) => side.domain ?? '' },
  { key: 'website', of: (side) => side.website ?? '' },
  { key: 'phone', of: (side) => side.phones.join(', ') },
  { key: 'city', of: (side) => side.city ?? '' },
  { key: 'postcode', of: (side) => side.postcode ?? '' },
  { key: 'country', of: (side) => side.country ?? '' },
]
const lines = (noun: Pair['noun']) => (noun === 'contact' ? PERSON : COMPANY)

const folded = (value: string) => value.toLowerCase().replace(/[\s()-]+/g, '')

/** Why the two may be one, in words, and how likely it is. */
export function Why({
  pair,
  children,
}: {
  pair: Pick<Pair, 'probability' | 'fields'>
  children?: ReactNode
}) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const said = saidInWords(pair.fields, t)
  const list = (speaksFor: boolean) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      said.filter((one) => one.speaksFor === speaksFor).map(({ text }) => text),
    )
  const [pro, contra] = [list(true), list(false)]
  return (
    <p className={css.why}>
      <b>{t('duplicates.likely', { percent: percent(pair.probability, locale) })}</b>
      {pro && <span>{pro}</span>}
      {contra && <span className="quiet">{t('duplicates.but', { said: contra })}</span>}
      {children}
    </p>
  )
}
