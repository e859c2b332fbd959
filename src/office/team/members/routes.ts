/** Endpoints about people of the team. */
import { z } from 'zod'
import type { Outside } from '../../../platform/outside.ts'
import { ok, refuse } from '../../../platform/result.ts'
import { type PublicRoute, route } from '../../../platform/route.ts'
import { may } from '../../../platform/scope.ts'
import { id } from '../../../platform/shapes.ts'
import { functionsOf } from '../../../platform/work.ts'
import { changeMember, leave, memberOf } from './actions.ts'
import * as contract from './contract.ts'
import { accept, invite, inviteAgain, seeInvitation, withdrawInvitation } from './invitations.ts'
import { makeResetLink } from './reset-links.ts'
import { listMembers } from './store.ts'

const tag = 'team'
const params = z.object({ id })
const link = z.object({ slug: z.string().max(60), token: z.string().max(100) })
const linkRefuses = ['invitation-accepted', 'invitation-withdrawn', 'invitation-expired']

export const memberRoutes = [
  route({
    method: 'GET',
    path: '/me',
    summary: 'Who I am here: member, access, functions held today, workspace',
    tag,
    access: 'viewer',
    answer: contract.me,
    async handle(work) {
      const { memberId, access, workspace } = work.actor
      if (!memberId) return refuse('not-found', 'Nobody in person is asking.')
      const found = await memberOf(work, memberId)
      if (!found.ok) return found
      return ok({ member: found.value, access, functions: functionsOf(work.actor) as never, workspace })
    },
  }),
  route({
    method: 'GET',
    path: '/members',
    summary: 'People of the team by name',
    tag,
    access: 'viewer',
    query: contract.membersAsked,
    answer: contract.members,
    handle: async (work, { query }) => ok(await listMembers(work, may(work.actor, 'members'), query)),
  }),
  route({
    method: 'GET',
    path: '/members/:id',
    summary: 'One member',
    tag,
    access: 'viewer',
    params,
    answer: contract.member,
    handle: (work, { params }) => memberOf(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/members',
    secret: true,
    summary: 'Invite somebody; the answer carries the link once',
    tag,
    access: 'admin',
    status: 201,
    refuses: ['email-taken', 'access-above-own', 'unknown-member'],
    body: contract.invitationIn,
    answer: contract.invited,
    handle: (work, { body }) => invite(work, body),
  }),
  route({
    method: 'PATCH',
    path: '/members/:id',
    summary: 'Change a member; everybody may change their own name and time zone',
    tag,
    access: 'member',
    params,
    refuses: [
      'access-above-own',
      'last-owner',
      'reports-to-loop',
      'unknown-member',
      'email-taken',
      'name-taken',
    ],
    body: contract.memberPatch,
    answer: contract.member,
    handle: (work, { params, body }) => changeMember(work, params.id, body),
  }),
  route({
    method: 'POST',
    path: '/members/:id/departure',
    summary: 'The member leaves; refused as long as open leads are held',
    tag,
    access: 'admin',
    params,
    refuses: ['holds-leads', 'last-owner', 'already-left'],
    body: contract.departureIn,
    answer: contract.member,
    handle: (work, { params, body }) => leave(work, params.id, body.version),
  }),
  route({
    method: 'POST',
    path: '/members/:id/invitations',
    secret: true,
    summary: 'Send a new invitation, also to a former member',
    tag,
    access: 'admin',
    status: 201,
    params,
    refuses: ['already-member', 'email-needed', 'email-taken'],
    body: contract.invitationAgainIn,
    answer: contract.invited,
    handle: (work, { params, body }) => inviteAgain(work, params.id, body.email),
  }),
  route({
    method: 'DELETE',
    path: '/members/:id/invitations',
    summary: 'Withdraw the open invitation',
    tag,
    access: 'admin',
    params,
    refuses: ['not-invited'],
    answer: contract.member,
    handle: (work, { params }) => withdrawInvitation(work, params.id),
  }),
  route({
    method: 'POST',
    path: '/members/:id/reset-links',
    secret: true,
    summary: 'Make a link with which a member chooses a new password; the answer carries it once',
    tag,
    access: 'admin',
    status: 201,
    params,
    refuses: ['not-active', 'no-account', 'belongs-elsewhere'],
    answer: contract.resetLink,
    handle: (work, { params }) => makeResetLink(work, params.id),
  }),
]

export const invitationRoutes: PublicRoute<Outside>[] = [
  {
    method: 'GET',
    path: '/invitations/:slug/:token',
    summary: 'Who invites to what, for the holder of a link',
    tag,
    access: 'public',
    params: link,
    refuses: linkRefuses,
    answer: contract.invitationSeen,
    handle: (outside, { params }) => seeInvitation(outside, params.slug, params.token),
  },
  {
    method: 'POST',
    path: '/invitations/:slug/:token/acceptance',
    summary: 'Join with name and a new password, or as the person signed in',
    tag,
    access: 'public',
    status: 201,
    params: link,
    refuses: [...linkRefuses, 'already-member', 'account-exists', 'password-too-short', 'password-too-long'],
    body: contract.acceptanceIn,
    answer: contract.accepted,
    handle: (outside, { params, body, headers }) => accept(outside, params, body, headers),
  },
]
