import { Anchor, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useKeys } from '../ui/keys.tsx'
import css from './door.module.css'

const WAYS = [
  { name: 'wayCsv', does: 'onCsv', color: 'gather' },
  { name: 'wayFirst', does: 'onFirstLead', color: 'qualify' },
  { name: 'wayDemo', does: 'onDemo', color: 'convert' },
] as const

/** The three ways to begin, inside the new company: bring leads, add the first, or look around in a made-up one. */
export function ThreeWays(props: {
  company: string
  onCsv: () => void
  onFirstLead: () => void
  /** Left out for who may not found a company. */
  onDemo?: (() => void) | undefined
  /** Left out for who may not shape the team. */
  onTeam?: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const open = WAYS.flatMap(({ name, does }) => {
    const run = props[does]
    return run ? [{ name, run }] : []
  })
  useKeys(open.map(({ name, run }, at) => ({ keys: String(at + 1), says: t(`door.${name}`), run })))
  return (
    <section className={css.start}>
      <h2 className="title">{t('door.waysTitle', { company: props.company })}</h2>
      <p className="quiet">{t('door.waysSays')}</p>
      <div className={css.ways}>
        {open.map((way, at) => (
          <UnstyledButton key={way.name} className={css.way} onClick={way.run}>
            <WayPicture of={way.name} />
            <span className="row">
              <b className="heading">{t(`door.${way.name}`)}</b>
              <KeyHint keys={String(at + 1)} />
            </span>
            <span className="quiet">{t(`door.${way.name}Says`)}</span>
          </UnstyledButton>
        ))}
      </div>
      {props.onTeam && (
        <p className="quiet">
          {t('shape.startSays')}{' '}
          <Anchor component="button" onClick={props.onTeam}>
            {t('shape.setUp')}
          </Anchor>
        </p>
      )}
    </section>
  )
}

function WayPicture({ of }: { of: (typeof WAYS)[number]['name'] }) {
  const bars = {
    wayCsv: [0, 1, 2, 3, 4].flatMap((row) =>
      [0, 1, 2].map((column) => [
        8 + column * 40,
        8 + row * 10,
        32,
        row === 0 ? 'edge' : column === 0 ? 'gather' : 'line',
      ]),
    ),
    wayFirst: [
      [8, 8, 56, 'edge'],
      [8, 22, 112, 'line'],
      [8, 36, 112, 'line'],
      [8, 50, 30, 'text'],
    ],
    wayDemo: [
      [8, 8, 52, 'gather'],
      [60, 22, 30, 'qualify'],
      [90, 36, 20, 'convert'],
      [110, 50, 14, 'serve'],
    ],
  }[of] as [number, number, number, string][]
  return (
    <svg viewBox="0 0 132 64" width="132" height="64" aria-hidden="true">
      {bars.map(([x, y, width, color]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height="6" rx="2.5" fill={`var(--${color})`} />
      ))}
    </svg>
  )
}
