const KEPT_AS = 'baton.workspace'

/** Remembers in this browser which workspace was entered last. */
export function rememberWorkspace(slug: string): void {
  localStorage.setItem(KEPT_AS, slug)
}

/** The workspace to open: the one entered last while it is still open to this person, else the first. */
export function workspaceToOpen(mine: readonly { slug: string }[]): string | null {
  const last = localStorage.getItem(KEPT_AS)
  return (mine.find(({ slug }) => slug === last) ?? mine[0])?.slug ?? null
}
