import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/KeyHint.tsx'
import { PLACES, type Workplace } from './places.ts'

/** One line of the palette: a record to open or a thing to do. `keys` is shown at its right. */
export type PaletteAction = {
  id: string
  label: string
  about?: string
  keys?: string
  mark?: ReactNode
  run: () => void
}

const [store, palette] = createSpotlight()

/** Opens the box that finds and commands. */
export const openPalette = (): void => palette.open()

const WAIT_MS = 120

/** Search and command in one box (Ctrl K): the page's own actions, records found, then every place. */
export function Palette(props: {
  place: Workplace
  actions?: PaletteAction[] | undefined
  onSearch?: ((query: string) => Promise<PaletteAction[]>) | undefined
  onNewLead: () => void
}) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const found = useFound(query, props.onSearch)
  const groups = [
    { name: t('palette.records'), actions: found },
    { name: t('palette.actions'), actions: matching(query, useCommands(props)) },
    { name: t('palette.places'), actions: matching(query, usePlaces(props.place)) },
  ].filter((group) => group.actions.length > 0)
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      size={620}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search placeholder={t('palette.ask')} aria-label={t('palette.ask')} />
      <Spotlight.ActionsList>
        {groups.length === 0 && <Spotlight.Empty>{t('palette.nothing', { query })}</Spotlight.Empty>}
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.name} label={group.name}>
            {group.actions.map((action) => (
              <Spotlight.Action
                key={action.id}
                label={action.label}
                description={action.about}
                leftSection={action.mark}
                rightSection={action.keys && <KeyHint keys={action.keys} />}
                onClick={action.run}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function useFound(query: string, onSearch?: (query: string) => Promise<PaletteAction[]>): PaletteAction[] {
  const [found, setFound] = useState<PaletteAction[]>([])
  useEffect(() => {
    if (!onSearch || query.trim() === '') return setFound([])
    let stale = false
    const waiting = setTimeout(async () => {
      const records = await onSearch(query.trim()).catch(() => [])
      if (!stale) setFound(records)
    }, WAIT_MS)
    return () => {
      stale = true
      clearTimeout(waiting)
    }
  }, [query, onSearch])
  return found
}

function useCommands(props: {
  actions?: PaletteAction[] | undefined
  onNewLead: () => void
}): PaletteAction[] {
  const { t } = useTranslation()
  return [
    ...(props.actions ?? []),
    { id: 'new-lead', label: t('keys.newLead'), keys: 'n', run: props.onNewLead },
  ]
}

function usePlaces(place: Workplace): PaletteAction[] {
  const { t } = useTranslation()
  const go = useNavigate()
  const slug = place.workspace.slug
  const desks = place.desks.map((desk, at) => ({
    id: `desk-${desk.function}`,
    label: t(`desk.${desk.function}`),
    keys: `g ${at + 1}`,
    run: () => void go({ to: '/w/$slug/desk/$function', params: { slug, function: desk.function } }),
  }))
  const places = PLACES.map(({ name, to, key }) => ({
    id: `place-${name}`,
    label: t(`place.${name}`),
    keys: `g ${key}`,
    run: () => void go({ to, params: { slug } }),
  }))
  return [...desks, ...places]
}

/** Keeps the actions whose label has every word of the query, in any order. */
function matching(query: string, actions: PaletteAction[]): PaletteAction[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
}
