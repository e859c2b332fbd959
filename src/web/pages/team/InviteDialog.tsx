import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../data/api.ts'
import { useChange } from '../../data/change.ts'
import { useMe } from '../../data/workplace.tsx'
import { Form } from '../../door/Form.tsx'
import { ShownOnce } from '../../settings/ShownOnce.tsx'
import { ACCESS, type Access, POSITIONS, reaches, usePresent } from './people.ts'

type Made = { name: string; link: string; mailed: boolean }

/** Invites somebody: who, which position and access; then the link, shown this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('team.close') }}
      title={t(made ? 'team.invited' : 'team.invite', { name: made?.name ?? '' })}
    >
      {made ? (
        <div className="stack">
          <InvitationLink link={made.link} mailed={made.mailed} />
          <div className="row">
            <Button className="push" onClick={() => setMade(null)}>
              {t('team.inviteAnother')}
            </Button>
            <Button variant="filled" onClick={onClose}>
              {t('team.done')}
            </Button>
          </div>
        </div>
      ) : (
        <Invite onMade={setMade} />
      )}
    </Modal>
  )
}

/** The link of an invitation, to be copied and handed over. */
export function InvitationLink({ link, mailed }: { link: string; mailed: boolean }) {
  const { t } = useTranslation()
  return (
    <ShownOnce
      label={t('team.inviteLink')}
      secret={new URL(link, location.origin).href}
      says={t(mailed ? 'team.inviteMailed' : 'team.inviteHandOver')}
    />
  )
}

function Invite({ onMade }: { onMade: (made: Made) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const present = usePresent() ?? []
  const change = useChange('team')
  const [given, setGiven] = useState({
    name: '',
    email: '',
    position: 'rep',
    access: 'member',
    reportsTo: me.member.id,
  })
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part })
  const send = () =>
    change(async () => {
      const body = { ...given, reportsTo: given.reportsTo || null } as never
      const { invitation, member } = await must(api.POST('/api/v1/members', { body }))
      onMade({ name: member.name, link: invitation.link, mailed: invitation.mailed })
    })
  return (
    <Form label={t('team.makeInvitation')} onSend={send}>
      {(wrong) => (
        <>
          <TextInput
            label={t('team.name')}
            required
            data-autofocus
            value={given.name}
            onChange={(event) => set({ name: event.target.value })}
            error={wrong('name')}
          />
          <TextInput
            label={t('team.email')}
            type="email"
            required
            value={given.email}
            onChange={(event) => set({ email: event.target.value })}
            error={wrong('email')}
          />
          <NativeSelect
            label={t('team.positionHead')}
            value={given.position}
            onChange={(event) => set({ position: event.target.value })}
            data={POSITIONS.map((value) => ({ value, label: t(`team.position.${value}`) }))}
          />
          <NativeSelect
            label={t('team.reportsTo')}
            value={given.reportsTo}
            onChange={(event) => set({ reportsTo: event.target.value })}
            data={[
              { value: '', label: t('team.nobodyAbove') },
              ...present.map((member) => ({ value: member.id, label: member.name })),
            ]}
            error={wrong('reportsTo')}
          />
          <NativeSelect
            label={t('team.accessHead')}
            description={t(`team.accessSays.${given.access as Access}`)}
            value={given.access}
            onChange={(event) => set({ access: event.target.value })}
            data={ACCESS.filter((one) => reaches(me.access, one)).map((value) => ({
              value,
              label: t(`team.access.${value}`),
            }))}
            error={wrong('access')}
          />
        </>
      )}
    </Form>
  )
}
