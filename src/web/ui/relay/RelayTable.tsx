import { useTranslation } from 'react-i18next'
import uiCss from '../ui.module.css'
import { sayDuration, sayExactly } from '../when.ts'
import type { Layout, Segment } from './layout.ts'
import { sayHow, sayRelay } from './words.ts'

type Twin = { segments: readonly Segment[]; layout: Layout; reader: { locale: string; zone: string } }

/** The strip as a table, for screen readers and for who would rather read. */
export function RelayTable({ segments, layout, reader }: Twin) {
  const { t } = useTranslation()
  const heads = ['function', 'holder', 'from', 'length', 'how', 'note'] as const
  return (
    <table className={uiCss.unseen}>
      <caption>{sayRelay(t, segments, layout, reader)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`relay.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layout.bars.map((bar) => {
          const segment = segments[bar.at]!
          const notes = [segment.waiting && t('relay.waits'), segment.late && t('relay.late'), segment.reason]
          return (
            <tr key={bar.at}>
              <td>{t(`function.${segment.function}`)}</td>
              <td>{segment.holder.name}</td>
              <td>{sayExactly(segment.from, reader)}</td>
              <td>{sayDuration(bar.until - bar.from, reader.locale)}</td>
              <td>{sayHow(t, segment.how)}</td>
              <td>{notes.filter(Boolean).join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
