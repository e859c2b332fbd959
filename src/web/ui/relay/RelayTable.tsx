import { useTranslation } from 'react-i18next'
import uiCss from '../ui.module.css'
import { sayDuration, sayExactly } from '../when.ts'
import type { Layout, Segment } from './layout.ts'
import { sayHow, sayRelay, sayTimes } from './words.ts'

type Twin = { segments: readonly Segment[]; layout: Layout; reader: { locale: string; zone: string } }

/** The strip as a table, for screen readers and for who would rather read. */
export function RelayTable({ segments, layout, reader }: Twin) {
  const { t } = useTranslation()
  const heads = ['function', 'holder', 'from', 'length', 'how', 'way', 'note'] as const
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
        {layout.bars.map((bar, at) => {
          const segment = segments[bar.at]!
          const way = at === 0 ? null : layout.steps[at - 1]?.way
          const notes = [
            segment.waiting && t('relay.waits'),
            ...sayTimes(t, segment, bar, reader),
            segment.reason,
          ]
          return (
            <tr key={bar.at}>
              <td>{t(`function.${segment.function}`)}</td>
              <td>{segment.holder.name}</td>
              <td>{sayExactly(segment.from, reader)}</td>
              <td>{sayDuration(bar.until - bar.from, reader.locale)}</td>
              <td>{sayHow(t, segment.how)}</td>
              <td>{way && t(`relay.way.${way}`)}</td>
              <td>{notes.filter(Boolean).join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
