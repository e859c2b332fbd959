import type { TFunction } from 'i18next'

/** What the top bar calls the page of an address. */
export function titleOf(path: string, t: TFunction): string {
  const [, , , place, detail] = path.split('/')
  if (place === 'desk' && detail === 'next') return t('desk.next')
  if (place === 'desk') return t(`desk.${(detail ?? 'gather') as 'gather'}`)
  if (place === 'start') return t('doors.start')
  if (place === 'notices') return t('notices.title')
  if (place === 'imports' || place === 'doubles') return t(`place.${place}`)
  return t(`place.${(place || 'leads') as 'leads'}`)
}
