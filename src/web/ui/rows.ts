/** Moves the focus to the next or previous row: rows bear `data-row` on what can be opened. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}
