import { Table } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMembers } from '../../data/workplace.tsx'
import { Facts } from '../../ui/RecordLayout.tsx'
import { useReader } from '../../ui/reader.ts'
import { sayCountry } from '../team/countries.ts'
import type { LineDraft } from './draft.ts'
import css from './territories.module.css'
import { type Found, useAccountNames, useCounting, useRuleWords } from './territories.ts'

type Props = { found: Found; lines: LineDraft[] }

/** What the map would do: moves first, then what each rule catches, overlaps and gaps. */
export function PreviewTables(props: Props) {
  const { t } = useTranslation()
  const count = useCounting()
  const { found } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <Facts title={t('territories.preview.title')}>
      <div ref={place} className={css.place} />
      <p role="status">
        {t('territories.preview.sum', {
          leads: count(found.leads),
          open: count(found.open),
          gaps: count(found.gaps.leads),
        })}{' '}
        <b>{t('territories.preview.moving', { count: found.moving, shown: count(found.moving) })}</b>{' '}
        {found.byHand > 0 &&
          t('territories.preview.byHand', { count: found.byHand, shown: count(found.byHand) })}
      </p>
      <Moves {...props} />
      <Caught {...props} />
      <Overlaps {...props} />
      <Gaps {...props} />
    </Facts>
  )
}

type Head = string | { number: string }

function Part(props: { title: string; none?: string | null; heads: Head[]; rows: ReactNode[] }) {
  if (props.rows.length === 0)
    return props.none ? (
      <p className="quiet">
        <b>{props.title}:</b> {props.none}
      </p>
    ) : null
  return (
    <div className={css.part}>
      <h3 className="heading">{props.title}</h3>
      <div className={css.scroll}>
        <Table className={css.table}>
          <Table.Thead>
            <Table.Tr>
              {props.heads.map((head) => {
                const [says, number] = typeof head === 'string' ? [head] : [head.number, css.number]
                return (
                  <Table.Th key={says} className={number}>
                    {says}
                  </Table.Th>
                )
              })}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{props.rows}</Table.Tbody>
        </Table>
      </div>
    </div>
  )
}

function Moves({ found, lines }: Props) {
  const { t } = useTranslation()
  const count = useCounting()
  const people = useMembers()
  const nobody = t('territories.preview.none')
  const name = (id: string | null) =>
    id ? (people?.find((one) => one.id === id)?.name ?? '…') : t('territories.preview.queue')
  return (
    <Part
      title={t('territories.preview.moves')}
      none={t('territories.preview.noMoves')}
      heads={[
        t('territories.preview.from'),
        t('territories.preview.to'),
        { number: t('territories.preview.open') },
        t('territories.preview.whose'),
      ]}
      rows={found.moves.map(({ from, to, open, owners }) => (
        <Table.Tr key={`${from?.id} ${to}`}>
          <Table.Td>{from?.name ?? nobody}</Table.Td>
          <Table.Td>{to === null ? nobody : lines[to]?.name}</Table.Td>
          <Table.Td className={css.number}>{count(open)}</Table.Td>
          <Table.Td>{owners.map((one) => `${name(one.memberId)} ${count(one.open)}`).join(', ')}</Table.Td>
        </Table.Tr>
      ))}
    />
  )
}

function Caught({ found, lines }: Props) {
  const { t } = useTranslation()
  const count = useCounting()
  const say = useRuleWords(useAccountNames())
  return (
    <Part
      title={t('territories.preview.caught')}
      heads={[
        t('territories.preview.territory'),
        t('territories.preview.rule'),
        { number: t('territories.preview.leads') },
        { number: t('territories.preview.open') },
        { number: t('territories.preview.late') },
      ]}
      rows={found.rules.map(({ line, rule, leads, open, lateFor }) => {
        const draft = lines[line]?.rules[rule]
        return (
          <Table.Tr key={`${line} ${rule}`}>
            <Table.Td>{lines[line]?.name}</Table.Td>
            <Table.Td className="quiet">{draft && say(draft)}</Table.Td>
            <Table.Td className={`${css.number} ${leads === 0 ? 'late' : ''}`}>{count(leads)}</Table.Td>
            <Table.Td className={css.number}>{count(open)}</Table.Td>
            <Table.Td className={css.number}>{lateFor > 0 ? count(lateFor) : ''}</Table.Td>
          </Table.Tr>
        )
      })}
    />
  )
}

function Overlaps({ found, lines }: Props) {
  const { t } = useTranslation()
  const count = useCounting()
  return (
    <Part
      title={t('territories.preview.overlaps')}
      none={t('territories.preview.noOverlaps')}
      heads={[
        t('territories.preview.gets'),
        t('territories.preview.alsoAsks'),
        { number: t('territories.preview.leads') },
        { number: t('territories.preview.open') },
      ]}
      rows={found.overlaps.map(({ first, second, leads, open }) => (
        <Table.Tr key={`${first} ${second}`}>
          <Table.Td>{lines[first]?.name}</Table.Td>
          <Table.Td>{lines[second]?.name}</Table.Td>
          <Table.Td className={css.number}>{count(leads)}</Table.Td>
          <Table.Td className={css.number}>{count(open)}</Table.Td>
        </Table.Tr>
      ))}
    />
  )
}

function Gaps({ found }: Props) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const count = useCounting()
  return (
    <Part
      title={t('territories.preview.gaps')}
      none={t('territories.preview.noGaps')}
      heads={[
        t('territories.preview.country'),
        { number: t('territories.preview.leads') },
        { number: t('territories.preview.open') },
      ]}
      rows={found.gaps.byCountry.map(({ country, leads, open }) => (
        <Table.Tr key={country}>
          <Table.Td>{country ? sayCountry(country, locale) : t('territories.preview.noCountry')}</Table.Td>
          <Table.Td className={css.number}>{count(leads)}</Table.Td>
          <Table.Td className={css.number}>{count(open)}</Table.Td>
        </Table.Tr>
      ))}
    />
  )
}
