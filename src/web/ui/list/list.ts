import type { ReactNode } from 'react'
import type { FunctionName } from '../functions.ts'

/** One column of a list. `sort` is the field to sort by when its head is pressed. */
export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Width in px; without one the column takes what is left. */
  width?: number
  isRight?: boolean
  sort?: string
  /** Cannot be hidden. */
  isAlways?: boolean
  /** Where it stands on a phone: first line, first line right, second line; left out without one. */
  phone?: 'title' | 'side' | 'line'
}

/** A filter said in words: "state is", "open". `onEdit` opens its choices. */
export type Filter = { key: string; says: string; value: string; onEdit?: () => void; onRemove: () => void }

/** Something that can be done to the rows selected; `keys` works while the bar is up. */
export type BulkAction = {
  key: string
  label: string
  keys?: string
  danger?: boolean
  run: (keys: string[]) => void
}

export type SavedView = { id: string; name: string }
export type Sort = { field: string; isFalling: boolean }
export type Density = 'compact' | 'roomy'

/** The board of a list: a column for every state, in order. `mayMove` refuses what is no legal edge. */
export type BoardOf<Row> = {
  columns: { key: string; head: string; function?: FunctionName; count?: string; note?: ReactNode }[]
  columnOf: (row: Row) => string
  card: (row: Row) => ReactNode
  mayMove: (row: Row, to: string) => boolean
  onMove: (row: Row, to: string) => void
}

export type ListProps<Row> = {
  /** Names the list for screen readers and for what this browser remembers of it. */
  name: string
  /** What is counted, in the plural: "leads". */
  noun: string
  /** Undefined while the first page loads. */
  rows: readonly Row[] | undefined
  keyOf: (row: Row) => string
  titleOf: (row: Row) => string
  columns: readonly Column<Row>[]
  onOpen?: (row: Row) => void
  total?: { count: number; isAbout: boolean } | undefined
  more?: { isLoading: boolean; load: () => void } | null
  sort?: Sort
  onSort?: (sort: Sort) => void
  views?: readonly SavedView[]
  view?: string | null
  onView?: (id: string) => void
  onSaveView?: (name: string) => void
  filters?: readonly Filter[]
  /** The menu that adds a filter; its trigger is drawn by the list. */
  addFilter?: ReactNode
  onClearFilters?: () => void
  bulk?: readonly BulkAction[]
  board?: BoardOf<Row>
  /** Shown as a board until the reader chooses otherwise. */
  startsAsBoard?: boolean
  /** Buttons at the right: import, export, new. */
  actions?: ReactNode
  empty: ReactNode
  trouble?: ReactNode
}
