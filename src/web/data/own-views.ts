import { useLocalStorage } from '@mantine/hooks'
import type { FilterValues } from '../ui/list/filters.ts'
import { newKey } from './key.ts'
import { useSlug } from './workplace.tsx'

type Saved = { id: string; name: string; values: FilterValues }

/** The reader's own views of a list, kept in this browser: one of each name. */
export function useOwnViews<View extends Saved>(list: 'leads' | 'deals' | 'customers') {
  const [own, setOwn] = useLocalStorage<View[]>({
    key: `baton.views.${list}.${useSlug()}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  })
  return {
    own,
    save: (view: Omit<View, 'id'>) =>
      setOwn((before) => [
        ...before.filter((each) => each.name !== view.name),
        { ...view, id: `own ${newKey()}` } as View,
      ]),
    /** Forgets a view of one's own; null for those that come with Baton. */
    forgetting: (id: string | null | undefined) =>
      id?.startsWith('own ') ? () => setOwn((before) => before.filter((each) => each.id !== id)) : null,
  }
}
