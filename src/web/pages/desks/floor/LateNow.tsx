import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMembers, useQueues, useSlug } from '../../../data/workplace.tsx'
import { FunctionMark } from '../../../ui/FunctionMark.tsx'
import { FUNCTIONS, type FunctionName } from '../../../ui/functions.ts'
import { useNow } from '../../../ui/now.tsx'
import { useReader } from '../../../ui/reader.ts'
import { sayDuration } from '../../../ui/when.ts'
import css from './floor.module.css'
import type { LateOne } from './floor.ts'

/** What is late now, the latest first: which lead, what of it, whose it is, by how much. */
export function LateNow({ late }: { late: LateOne[] }) {
  const { t } = useTranslation()
  return (
    <section className={`card ${css.box}`} aria-label={t('floor.late')}>
      <h2 className="heading pad">{t('floor.late')}</h2>
      {late.length === 0 && <p className="quiet pad">{t('floor.nothingLate')}</p>}
      <ul className={css.lines}>
        {late.map((one) => (
          <Line key={`${one.kind} ${one.leadId} ${one.at}`} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one }: { one: LateOne }) {
  const { t } = useTranslation()
  const slug = useSlug()
  const { locale } = useReader()
  const now = useNow().getTime()
  const member = useMembers()?.find(({ id }) => id === one.memberId)
  const queue = useQueues()?.find(({ id }) => id === one.queueId)
  const fn = FUNCTIONS.find((each) => each === one.function) as FunctionName | undefined
  return (
    <li className={css.late}>
      {fn && <FunctionMark of={fn} />}
      <span className={css.what}>
        <Link to="/w/$slug/leads/$id" params={{ slug, id: one.leadId }} className={css.clip}>
          {one.leadName ?? t('floor.unnamed')}
        </Link>
      </span>
      <span className={`quiet ${css.clip}`}>
        {t(`floor.kind.${one.kind}`)} · {member?.name ?? queue?.name ?? ''}
      </span>
      <span className="late">
        {t('floor.lateBy', { time: sayDuration(now - Date.parse(one.at), locale) })}
      </span>
    </li>
  )
}
