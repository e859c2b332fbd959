import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './settings.module.css'

/** Sections of the settings, in order; each is a link of its own. */
export const SECTIONS = [
  'account',
  'notices',
  'company',
  'calendars',
  'channels',
  'forms',
  'products',
  'territories',
  'criteria',
  'routing',
  'handoffs',
  'rights',
  'keys',
] as const
export type Section = (typeof SECTIONS)[number]

/** The settings: sections at the left (a row on phones), one of them shown. */
export function SettingsPage({ slug, children }: { slug: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={css.settings}>
      <nav className={css.sections} aria-label={t('settings.sections')}>
        {SECTIONS.map((section) => (
          <Link
            key={section}
            to="/w/$slug/settings/$section"
            params={{ slug, section }}
            className={css.section}
            activeProps={{ 'data-on': true, 'aria-current': 'page' }}
          >
            {t(`settingsPages.section.${section}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  )
}
