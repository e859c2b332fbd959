import { useTranslation } from 'react-i18next'
import css from './imports.module.css'
import type { Import } from './imports.ts'

const COLUMNS_SHOWN = 12

/** The first rows as they stand in the file: which are left out, which holds the headings. */
export function FileTop({ record }: { record: Import }) {
  const { t } = useTranslation()
  const more = Math.max(0, record.dialect.columns - COLUMNS_SHOWN)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section className={css.top} tabIndex={0} aria-label={t('files.top')}>
      <table className={css.table}>
        <tbody>
          {record.top.map(({ number, cells }) => (
            <Row key={number} number={number} cells={cells} part={partOf(record, number, cells)} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={css.noNotes}>{t('files.more', { count: more })}</p>}
    </section>
  )
}

type Part = 'above' | 'heading' | 'row' | 'blank'

function partOf({ dialect }: Import, number: number, cells: string[]): Part {
  if (cells.every((cell) => cell.trim() === '')) return 'blank'
  if (dialect.headingRow === 0 || number >= dialect.headingRow + dialect.headingRows) return 'row'
  return number < dialect.headingRow ? 'above' : 'heading'
}

function Row({ number, cells, part }: { number: number; cells: string[]; part: Part }) {
  const { t } = useTranslation()
  const words = { above: t('files.above'), heading: t('files.isHeading'), row: '', blank: t('files.blank') }[
    part
  ]
  return (
    <tr data-part={part}>
      <th scope="row" className={css.part}>
        {number}
      </th>
      <td className={`label ${css.part}`}>{words}</td>
      {cells.slice(0, COLUMNS_SHOWN).map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
