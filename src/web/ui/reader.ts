import { useTranslation } from 'react-i18next'

/** The language and time zone of the person reading the screen. */
export function useReader(): { locale: string; zone: string } {
  const { i18n } = useTranslation()
  return { locale: regionFor(i18n.language), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
}

/** The browser's own region of the chosen language where it has one: "en" read in London is "en-GB". */
function regionFor(language: string): string {
  const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`))
  return regional ?? (language === 'en' ? 'en-GB' : language)
}
