import { useParams } from '@tanstack/react-router'
import { NowProvider } from '../ui/now.tsx'
import { NOW } from './invented.ts'
import { shelves } from './shelves.tsx'

/** Shows one shelf of the ui with invented content, the clock standing still. */
export function Gallery() {
  const { shelf } = useParams({ strict: false })
  const Shelf = shelves[shelf as keyof typeof shelves]
  return <NowProvider at={NOW}>{Shelf ? <Shelf /> : <p>{Object.keys(shelves).join(', ')}</p>}</NowProvider>
}
