import { Button, NumberInput, Select, Table, TextInput, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../../data/api.ts'
import { useChange } from '../../../data/change.ts'
import { useMembers } from '../../../data/workplace.tsx'
import { tell } from '../../../ui/undo.tsx'
import { When } from '../../../ui/When.tsx'
import { listed } from '../../lead/LeadFacts.tsx'
import look from './routing.module.css'
import type { Pool, PoolMember } from './routing.ts'

type Given = { pool: Pool; mayChange: boolean }

/** Who is in a pool: their share, what they have and can take, what they are good at, and why somebody gets nothing. */
export function PoolPeople({ pool, mayChange }: Given) {
  const { t } = useTranslation()
  return (
    <>
      {pool.members.length === 0 ? (
        <p className="quiet">{t('routing.nobody', { function: t(`function.${pool.function}`) })}</p>
      ) : (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table className={look.people}>
            <Table.Thead>
              <Table.Tr>
                {(['person', 'weight', 'load', 'capacity', 'skills'] as const).map((head) => (
                  <Table.Th key={head}>{t(`routing.${head}`)}</Table.Th>
                ))}
                <Table.Th>
                  <VisuallyHidden>{t('routing.remove')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pool.members.map((member) => (
                <Row key={member.memberId} pool={pool} member={member} mayChange={mayChange} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {mayChange && pool.ownList && <AddPerson pool={pool} />}
    </>
  )
}

function Row({ pool, member, mayChange }: Given & { member: PoolMember }) {
  const { t } = useTranslation()
  const { place, profile, remove } = usePlace(pool, member)
  const { name } = member
  return (
    <Table.Tr>
      <Table.Td>
        <b>{name}</b>
        <Why member={member} />
      </Table.Td>
      <Table.Td>
        <NumberInput
          key={`w:${member.weight}`}
          aria-label={t('routing.weightOf', { name })}
          className={look.number}
          suffix=" %"
          min={1}
          max={1000}
          defaultValue={member.weight}
          disabled={!mayChange}
          onBlur={(event) => numberFrom(event.target.value, member.weight, (weight) => place({ weight }))}
        />
      </Table.Td>
      <Table.Td className={look.load}>{member.load}</Table.Td>
      <Table.Td>
        <NumberInput
          key={`c:${member.capacity}`}
          aria-label={t('routing.capacityOf', { name })}
          className={look.number}
          placeholder={t('routing.noCap')}
          min={0}
          defaultValue={member.capacity ?? ''}
          disabled={!mayChange}
          onBlur={(event) =>
            numberFrom(event.target.value, member.capacity, (capacity) => profile({ capacity }))
          }
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          key={`s:${member.skills.join()}`}
          aria-label={t('routing.skillsOf', { name })}
          placeholder={t('routing.skillsHint')}
          defaultValue={member.skills.join(', ')}
          disabled={!mayChange}
          onBlur={(event) => {
            const skills = listed(event.target.value)
            if (skills.join() !== member.skills.join()) void profile({ skills })
          }}
        />
      </Table.Td>
      <Table.Td>
        {mayChange && member.placeId && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void remove()}
            aria-label={t(pool.ownList ? 'routing.removeNamed' : 'routing.resetNamed', { name })}
          >
            {t(pool.ownList ? 'routing.remove' : 'routing.reset')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function Why({ member }: { member: PoolMember }) {
  const { t } = useTranslation()
  if (member.why)
    return (
      <div className={look.why}>
        {t(`routing.why.${member.why}`)} {member.away && <When at={member.away} />}
      </div>
    )
  return member.tier === 'overflow' ? <div className="quiet">{t('routing.overflow')}</div> : null
}

// An empty field takes the cap away; anything else must be a number that is different.
function numberFrom(
  typed: string,
  before: number | null,
  save: (value: number | null) => Promise<void>,
): void {
  const digits = typed.replace(/\D/g, '')
  const value = digits === '' ? null : Number(digits)
  if (value !== before) void save(value)
}

function usePlace(pool: Pool, { memberId, placeId, placeVersion }: PoolMember) {
  const change = useChange('routing')
  const tried = async (task: () => Promise<unknown>) => {
    const trouble = await change(task)
    if (trouble) tell(trouble.says)
  }
  const path = { id: placeId ?? '' }
  const place = ({ weight }: { weight: number | null }) =>
    tried(() =>
      placeId
        ? must(
            api.PATCH('/api/v1/pool-members/{id}', {
              params: { path },
              body: { version: placeVersion ?? 1, weight },
            }),
          )
        : must(api.POST('/api/v1/pool-members', { body: { poolId: pool.id, memberId, weight } })),
    )
  const profile = (fields: { capacity?: number | null; skills?: string[] }) =>
    tried(() => must(api.POST('/api/v1/work-profiles', { body: { memberId, ...fields } })))
  const remove = () => tried(() => must(api.DELETE('/api/v1/pool-members/{id}', { params: { path } })))
  return { place, profile, remove }
}

function AddPerson({ pool }: { pool: Pool }) {
  const { t } = useTranslation()
  const change = useChange('routing')
  const inside = new Set(pool.members.map(({ memberId }) => memberId))
  const others = (useMembers() ?? []).filter(({ id, status }) => status !== 'former' && !inside.has(id))
  const add = async (memberId: string | null) => {
    if (!memberId) return
    const body = { poolId: pool.id, memberId }
    const trouble = await change(() => must(api.POST('/api/v1/pool-members', { body })))
    if (trouble) tell(trouble.says)
  }
  return (
    <Select
      key={pool.members.length}
      className={look.add}
      label={t('routing.addPerson')}
      data={others.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(value) => void add(value)}
      searchable
    />
  )
}
