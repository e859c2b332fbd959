import { NativeSelect, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, speak } from '../words/words.ts'
import css from './door.module.css'

const SCHEMES = ['auto', 'light', 'dark'] as const

/** Language and light or dark. Kept in this browser, so that the door and the rooms behind it speak and look the same. */
export function Choices({ size = 'xs' }: { size?: 'xs' | 'sm' }) {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={css.choices}>
      <NativeSelect
        size={size}
        aria-label={t('frame.language')}
        value={i18n.language}
        onChange={(event) => void speak(event.target.value as Language)}
        data={LANGUAGES.map((each) => ({ value: each, label: t(`language.${each}`) }))}
      />
      <NativeSelect
        size={size}
        aria-label={t('frame.light')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.target.value as (typeof SCHEMES)[number])}
        data={SCHEMES.map((each) => ({ value: each, label: t(`scheme.${each}`) }))}
      />
    </div>
  )
}
