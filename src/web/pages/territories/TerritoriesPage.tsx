import { useQuery } from '@tanstack/react-query'
import settings from '../../settings/settings.module.css'
import { OnlyFor, Reading } from '../settings/reading.tsx'
import { MapEditor } from './MapEditor.tsx'
import { Moving } from './Moving.tsx'
import { Segments } from './Segments.tsx'
import { mapQuery } from './territories.ts'

/** The map of territories with its rules, what a change would do, and the segments beside it. */
export function TerritoriesPage() {
  const map = useQuery(mapQuery())
  return (
    <div className={settings.page}>
      <OnlyFor access="manager" />
      <Moving />
      <Reading of={map} height={420}>
        {(saved) => <MapEditor saved={saved} />}
      </Reading>
      <Segments />
    </div>
  )
}
