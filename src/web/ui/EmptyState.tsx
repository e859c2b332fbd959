import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyHint } from './KeyHint.tsx'
import css from './ui.module.css'

/** A page with nothing on it yet: what will be here, the one thing to do, a picture of it filled. */
export function EmptyState(props: {
  title: string
  says: ReactNode
  drawing?: 'list' | 'desk' | 'funnel' | 'relay'
  action?: { label: string; keys?: string; run: () => void }
  second?: { label: string; run: () => void }
}) {
  return (
    <section className={css.empty}>
      <Drawing of={props.drawing ?? 'list'} />
      <h2 className={css.emptyTitle}>{props.title}</h2>
      <p className={css.emptyWords}>{props.says}</p>
      <div className="row wrap">
        {props.action && (
          <Button
            variant="filled"
            onClick={props.action.run}
            rightSection={props.action.keys && <KeyHint keys={props.action.keys} inherit />}
          >
            {props.action.label}
          </Button>
        )}
        {props.second && <Button onClick={props.second.run}>{props.second.label}</Button>}
      </div>
    </section>
  )
}

type Bar = [x: number, y: number, width: number, color: string]

const DRAWINGS: Record<'list' | 'desk' | 'funnel' | 'relay', Bar[]> = {
  list: [0, 1, 2, 3].flatMap((row): Bar[] => [
    [12, 14 + row * 18, 44 - row * 5, 'edge'],
    [70, 14 + row * 18, 28, ['gather', 'qualify', 'convert', 'serve'][row]!],
    [112, 14 + row * 18, 36 + row * 4, 'line'],
  ]),
  desk: [
    [12, 12, 60, 'edge'],
    [12, 26, 92, 'line'],
    [12, 44, 40, 'gather'],
    [52, 52, 52, 'qualify'],
    [12, 72, 92, 'line'],
    [120, 12, 34, 'edge'],
    [120, 28, 44, 'line'],
    [120, 42, 44, 'line'],
    [120, 56, 44, 'qualify'],
  ],
  funnel: [
    [12, 14, 148, 'gather'],
    [12, 32, 108, 'qualify'],
    [12, 50, 58, 'convert'],
    [12, 68, 26, 'serve'],
  ],
  relay: [
    [12, 20, 44, 'gather'],
    [56, 36, 40, 'qualify'],
    [96, 20, 14, 'gather'],
    [110, 36, 18, 'qualify'],
    [128, 52, 24, 'convert'],
    [152, 68, 14, 'serve'],
  ],
}

function Drawing({ of }: { of: keyof typeof DRAWINGS }) {
  return (
    <svg viewBox="0 0 176 92" width="176" height="92" aria-hidden="true" className={css.drawing}>
      <rect x="0.5" y="0.5" width="175" height="91" rx="8" fill="var(--page)" stroke="var(--line)" />
      {DRAWINGS[of].map(([x, y, width, color]) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height="8"
          rx="3"
          fill={`var(--${color})`}
          opacity="0.75"
        />
      ))}
    </svg>
  )
}
