import css from './ui.module.css'

const SIGNS: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
}

/** The key of a control, as it is printed on the keyboard of the reader. Not shown on touch screens. */
export function KeyHint({ keys, quiet, inherit }: { keys: string; quiet?: boolean; inherit?: boolean }) {
  return (
    <span
      className={css.key}
      data-quiet={quiet || undefined}
      data-inherit={inherit || undefined}
      aria-hidden="true"
    >
      {printed(keys)}
    </span>
  )
}

function printed(keys: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
  return keys
    .split(' ')
    .map((stroke) =>
      stroke.replace(/^mod\+(.)$/, (_, key: string) => `${isMac ? '⌘' : 'Ctrl '}${key.toUpperCase()}`),
    )
    .map((stroke) => SIGNS[stroke] ?? stroke)
    .join(' ')
}
