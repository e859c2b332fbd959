import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'

/** Languages the screens can speak; English is always there, the others are fetched when chosen. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

const KEPT_AS = 'baton.language'

const fetched: Record<Exclude<Language, 'en'>, () => Promise<{ default: object }>> = {
  de: () => import('./de.json'),
}

/** Starts the words in the language the reader chose before, else the browser's, else English. */
export async function startWords(wanted = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  i18next.services.formatter?.add('lowercase', (word: string, language) => word.toLocaleLowerCase(language))
  await speak(wanted)
}

/** Switches the screens to a language and remembers it in this browser. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await fetched[language]()).default)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(KEPT_AS, language)
}

function preferredLanguage(): Language {
  const candidates = [localStorage.getItem(KEPT_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return LANGUAGES.find((language) => language === candidates.find(isLanguage)) ?? 'en'
}

function isLanguage(tag: string | null): tag is Language {
  return LANGUAGES.some((language) => language === tag)
}
