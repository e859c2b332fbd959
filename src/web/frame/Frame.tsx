import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../ui/keys.tsx'
import { BottomBar } from './BottomBar.tsx'
import css from './frame.module.css'
import { KeysOverlay } from './KeysOverlay.tsx'
import { openPalette, Palette, type PaletteAction } from './Palette.tsx'
import { PLACES, type Workplace } from './places.ts'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'

/**
 * What stands around every page: rail, top bar, bottom bar on phones, palette and keys. `onSearch` finds
 * records for the palette; `onNewLead` opens the one-key form; `onSignOut` ends the session.
 */
export function Frame(props: {
  place: Workplace
  title: string
  actions?: PaletteAction[]
  onSearch?: (query: string) => Promise<PaletteAction[]>
  onNewLead: () => void
  onSignOut: () => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const [showsKeys, setShowsKeys] = useState(false)
  useFrameKeys(props.place, props.onNewLead, () => setShowsKeys(true))
  return (
    <div className={css.app}>
      <a className={css.skip} href="#page">
        {t('frame.skip')}
      </a>
      <Rail place={props.place} />
      <div className={css.main}>
        <TopBar {...props} onKeys={() => setShowsKeys(true)} />
        <main id="page" className={css.body} tabIndex={-1} data-scroller>
          {props.children}
        </main>
      </div>
      <BottomBar place={props.place} onNewLead={props.onNewLead} />
      <Palette
        place={props.place}
        actions={props.actions}
        onSearch={props.onSearch}
        onNewLead={props.onNewLead}
      />
      <KeysOverlay opened={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  )
}

function useFrameKeys(place: Workplace, onNewLead: () => void, onKeys: () => void) {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = place.workspace.slug
  useKeys([
    { keys: 'mod+k', says: t('keys.palette'), group: 'everywhere', run: openPalette },
    { keys: '/', says: t('keys.search'), group: 'everywhere', run: openPalette },
    { keys: 'n', says: t('keys.newLead'), group: 'everywhere', run: onNewLead },
    { keys: '?', says: t('keys.overlay'), group: 'everywhere', run: onKeys },
    ...place.desks.map((desk, at) => ({
      keys: `g ${at + 1}`,
      says: t(`desk.${desk.function}`),
      group: 'places' as const,
      run: () => void go({ to: '/w/$slug/desk/$function', params: { slug, function: desk.function } }),
    })),
    ...PLACES.map(({ name, to, key }) => ({
      keys: `g ${key}`,
      says: t(`place.${name}`),
      group: 'places' as const,
      run: () => void go({ to, params: { slug } }),
    })),
  ])
}
