import { useTranslation } from 'react-i18next'
import type { FunctionName } from '../../../ui/functions.ts'
import { initialsOf } from '../../../ui/initials.ts'
import { useReader } from '../../../ui/reader.ts'
import css from './team.module.css'
import { sayShare } from './team.ts'

interface Shared {
  member: { name: string }
  function: FunctionName
  share: number
}

/** The whole credit as one bar, cut into its shares: widths tell, initials name. */
export function ShareBar({ members }: { members: readonly Shared[] }) {
  const { t } = useTranslation()
  const { locale } = useReader()
  const shown = members.filter(({ share }) => share > 0)
  if (shown.length === 0) return null
  const says = shown.map(({ member, share }) => `${member.name} ${sayShare(share, locale)}`).join(', ')
  return (
    <div className={css.bar} role="img" aria-label={t('dealTeam.bar', { says })}>
      {shown.map((one, at) => (
        <span
          key={at}
          className={css.slice}
          data-function={one.function}
          style={{ flexGrow: one.share }}
          title={`${one.member.name}, ${sayShare(one.share, locale)}`}
        >
          {one.share >= 1200 && initialsOf(one.member.name)}
        </span>
      ))}
    </div>
  )
}
