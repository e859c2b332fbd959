import { useLocalStorage } from '@mantine/hooks'
import type { Column, Density } from './list.ts'

type Habits = { hidden: string[]; density: Density; isBoard: boolean }

const FIRST: Habits = { hidden: [], density: 'roomy', isBoard: false }
const BOARD_FIRST: Habits = { ...FIRST, isBoard: true }

/** How this browser likes to see a list: columns hidden, row height, list or board. */
export function useHabits(name: string, startsAsBoard = false) {
  const [habits, setHabits] = useLocalStorage<Habits>({
    key: `baton.list.${name}`,
    defaultValue: startsAsBoard ? BOARD_FIRST : FIRST,
    getInitialValueInEffect: false,
  })
  const set = (part: Partial<Habits>) => setHabits((before) => ({ ...before, ...part }))
  return {
    ...habits,
    set,
    toggleColumn: (key: string) =>
      set({
        hidden: habits.hidden.includes(key)
          ? habits.hidden.filter((each) => each !== key)
          : [...habits.hidden, key],
      }),
  }
}

/** The columns to show, in order. */
export function shownColumns<Row>(columns: readonly Column<Row>[], hidden: readonly string[]): Column<Row>[] {
  return columns.filter((column) => column.isAlways || !hidden.includes(column.key))
}
