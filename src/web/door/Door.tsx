import { NativeSelect, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../frame/Mark.tsx'
import { LANGUAGES, type Language, speak } from '../words/words.ts'
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

const SCHEMES = ['auto', 'light', 'dark'] as const

// Kept in this browser, so that the door and the rooms behind it speak and look the same.
function Choices() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={css.choices}>
      <NativeSelect
        size="xs"
        aria-label={t('frame.language')}
        value={i18n.language}
        onChange={(event) => void speak(event.target.value as Language)}
        data={LANGUAGES.map((each) => ({ value: each, label: t(`language.${each}`) }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t('frame.light')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.target.value as (typeof SCHEMES)[number])}
        data={SCHEMES.map((each) => ({ value: each, label: t(`scheme.${each}`) }))}
      />
    </div>
  )
}
