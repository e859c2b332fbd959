import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, must, Problem } from '../../data/api.ts'
import { AcceptInvitation, InvitationGone, JoinAs } from '../../door/AcceptInvitation.tsx'
import { Door } from '../../door/Door.tsx'
import { CardSkeleton } from '../../ui/Skeletons.tsx'
import { signIn, triedAs, whoIsHere } from './identity.ts'

/** An invitation's link: who invites to what, and joining as a new person or as the one signed in. */
export function JoinPage() {
  const { t } = useTranslation()
  const { slug, token } = useParams({ from: '/join/$slug/$token' })
  const invitation = useInvitation(slug, token)
  const here = useQuery({ queryKey: ['session'], queryFn: whoIsHere, gcTime: 0, retry: 0 })
  const { error, data } = invitation
  if (error) return <NoInvitation error={error} onRetry={() => void invitation.refetch()} />
  if (!data || here.isPending) return <Waiting />
  const shared = {
    company: data.workspace.name,
    inviter: data.invitedBy ?? t('doors.somebody'),
    asRole: t(`doors.position.${data.position}`),
  }
  return <Joining slug={slug} token={token} shared={shared} invited={data} person={here.data ?? null} />
}

type Shared = { company: string; inviter: string; asRole: string }

function Joining(props: {
  slug: string
  token: string
  shared: Shared
  invited: { name: string; email: string | null }
  person: { name: string; email: string } | null
}) {
  const { slug, token, shared, invited, person } = props
  const queries = useQueryClient()
  const go = useNavigate()
  const path = { slug, token }
  const join = (body: { name?: string; password?: string }) =>
    triedAs({}, async () => {
      await must(api.POST('/api/v1/invitations/{slug}/{token}/acceptance', { params: { path }, body }))
      if (body.password && invited.email) await signIn({ email: invited.email, password: body.password })
      queries.clear()
      void go({ to: '/w/$slug', params: { slug }, replace: true })
    })
  const signInHref = `/sign-in?to=${encodeURIComponent(`/join/${slug}/${token}`)}`
  if (person) return <JoinAs {...shared} person={person} otherHref={signInHref} onJoin={() => join({})} />
  return (
    <AcceptInvitation
      {...shared}
      name={invited.name}
      email={invited.email ?? ''}
      signInHref={signInHref}
      onAccept={join}
    />
  )
}

function NoInvitation({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  const code = error instanceof Problem ? error.code : ''
  if (code === 'invitation-accepted')
    return <InvitationGone says={t('doors.invitation.accepted')} canSignIn />
  if (code === 'invitation-withdrawn') return <InvitationGone says={t('doors.invitation.withdrawn')} />
  if (code === 'invitation-expired') return <InvitationGone says={t('doors.invitation.expired')} />
  if (code === 'not-found') return <InvitationGone says={t('doors.invitation.unknown')} />
  return <InvitationGone says={error.message} onRetry={onRetry} />
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <Door title={t('doors.invitation.reading')}>
      <CardSkeleton height={240} />
    </Door>
  )
}

function useInvitation(slug: string, token: string) {
  return useQuery({
    queryKey: ['invitation', slug, token],
    queryFn: () => must(api.GET('/api/v1/invitations/{slug}/{token}', { params: { path: { slug, token } } })),
    gcTime: 0,
    retry: 0,
    refetchOnWindowFocus: false,
  })
}
