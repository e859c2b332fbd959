import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../frame/Mark.tsx'
import { Choices } from './Choices.tsx'
import css from './door.module.css'

/** The page one stands on before coming in: the sign, a title, one form. */
export function Door(props: {
  title: string
  says?: ReactNode
  step?: { at: number; of: number }
  wide?: boolean
  children?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <main className={css.door}>
      <div className={css.brand}>
        <Mark size={24} />
        Baton
      </div>
      <section className={css.panel} data-wide={props.wide || undefined}>
        {props.step && <p className="label">{t('door.step', props.step)}</p>}
        <h1 className="title">{props.title}</h1>
        {props.says && <p className="quiet">{props.says}</p>}
        {props.children}
      </section>
      <footer className={css.foot}>
        <p className={css.tagline}>{t('door.tagline')}</p>
        <Choices />
      </footer>
    </main>
  )
}
