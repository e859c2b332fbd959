import type { ReactNode } from 'react'
import css from './figures.module.css'

/** A table that may be wider than the screen: the keyboard reaches it, arrows move it sideways. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
