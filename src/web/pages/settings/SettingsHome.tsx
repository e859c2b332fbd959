import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSlug } from '../../data/workplace.tsx'
import { SECTIONS, type Section, SettingsPage } from '../../settings/SettingsPage.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'

const PAGES: Record<Section, ReturnType<typeof lazy>> = {
  account: lazy(async () => ({ default: (await import('./AccountPage.tsx')).AccountPage })),
  notices: lazy(async () => ({ default: (await import('./NoticesPage.tsx')).NoticesPage })),
  company: lazy(async () => ({ default: (await import('./CompanyPage.tsx')).CompanyPage })),
  calendars: lazy(async () => ({ default: (await import('../calendars/CalendarsPage.tsx')).CalendarsPage })),
  channels: lazy(async () => ({ default: (await import('./ChannelsPage.tsx')).ChannelsPage })),
  forms: lazy(async () => ({ default: (await import('../forms/FormsPage.tsx')).FormsPage })),
  products: lazy(async () => ({ default: (await import('./ProductsPage.tsx')).ProductsPage })),
  territories: lazy(async () => ({
    default: (await import('../territories/TerritoriesPage.tsx')).TerritoriesPage,
  })),
  criteria: lazy(async () => ({ default: (await import('./CriteriaPage.tsx')).CriteriaPage })),
  routing: lazy(async () => ({ default: (await import('./routing/RoutingPage.tsx')).RoutingPage })),
  handoffs: lazy(async () => ({ default: (await import('./HandoffsPage.tsx')).HandoffsPage })),
  rights: lazy(async () => ({ default: (await import('../rights/RightsPage.tsx')).RightsPage })),
  keys: lazy(async () => ({ default: (await import('./KeysPage.tsx')).KeysPage })),
}

/** The settings: one's own account first, then those of the company. */
export function SettingsHome() {
  const slug = useSlug()
  const { section } = useParams({ strict: false })
  const Page = PAGES[SECTIONS.find((each) => each === section) ?? 'account']
  return (
    <SettingsPage slug={slug}>
      <Suspense fallback={<CardSkeleton height={320} />}>
        <Page />
      </Suspense>
    </SettingsPage>
  )
}
