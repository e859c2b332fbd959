import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMembers } from '../../../data/workplace.tsx'
import { Person } from '../../../ui/Person.tsx'
import { OnDay, When } from '../../../ui/When.tsx'
import { timeThere } from '../../calendars/there.ts'
import { useReaches } from '../../team/people.ts'
import css from './floor.module.css'
import type { Absent } from './floor.ts'

/** Who is away or will be within a week, and what becomes of what they promised until they are back. */
export function AbsentPeople({ absent, onShare }: { absent: Absent[]; onShare: (id: string) => void }) {
  const { t } = useTranslation()
  return (
    <section className={`card ${css.box}`} aria-label={t('floor.away')}>
      <h2 className="heading pad">{t('floor.away')}</h2>
      {absent.length === 0 && <p className="quiet pad">{t('floor.everybodyHere')}</p>}
      <ul className={css.lines}>
        {absent.map((one) => (
          <Line key={one.memberId} one={one} onShare={() => onShare(one.memberId)} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one, onShare }: { one: Absent; onShare: () => void }) {
  const { t } = useTranslation()
  const members = useMembers()
  const mayShare = useReaches('manager')
  const member = members?.find(({ id }) => id === one.memberId)
  const name = member?.name ?? ''
  const standIn = members?.find(({ id }) => id === one.standInId)?.name
  const promised = one.steps + one.tasks + one.offers
  return (
    <li className={css.absent}>
      <div className="row wrap">
        <Person name={name} named />
        <span className="quiet">
          {one.isAway ? t('floor.back') : t('floor.leaves')}{' '}
          <Turn at={one.isAway ? one.untilAt : one.fromAt} zone={member?.timeZone ?? 'UTC'} />
        </span>
        {mayShare && one.leads + promised > 0 && (
          <Button
            size="compact-sm"
            className="push"
            onClick={onShare}
            aria-label={t('floor.shareOutOf', { name })}
          >
            {t('floor.shareOut')}
          </Button>
        )}
      </div>
      <span>
        {promised === 0 ? (
          <span className="quiet">{t('floor.promisedNothing', { count: one.leads })}</span>
        ) : (
          <Promised one={one} />
        )}
        <span className={standIn ? 'quiet' : promised > 0 ? 'late' : 'quiet'}>
          {' · '}
          {standIn ? t('calendars.standsIn', { name: standIn }) : t('calendars.nobodyStandsIn')}
        </span>
      </span>
    </li>
  )
}

/** When they go or come: the day where it is midnight there, else the time too. */
function Turn({ at, zone }: { at: string; zone: string }) {
  const { day, time } = timeThere(at, zone)
  return time === '00:00' ? <OnDay day={day} /> : <When at={at} />
}

function Promised({ one }: { one: Absent }) {
  const { t } = useTranslation()
  const parts = [
    one.steps > 0 && t('floor.steps', { count: one.steps }),
    one.tasks > 0 && t('floor.tasks', { count: one.tasks }),
    one.offers > 0 && t('floor.offers', { count: one.offers }),
  ].filter(Boolean)
  return <b>{t('floor.promised', { what: parts.join(', ') })}</b>
}
