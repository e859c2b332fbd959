import { expect, it } from 'vitest'
import { inTransaction } from '../../../../tests/fixture.ts'
import type { Letter } from '../../../platform/mail.ts'
import { mustBeOk } from '../../../platform/result.ts'
import { invite, seeInvitation } from './invitations.ts'
import { invitationJob } from './mail-invitation.ts'

it(
  'mails a link of its own: the one made with the invitation no longer opens',
  inTransaction(async (work, scene) => {
    const letters: Letter[] = []
    const mail = {
      configured: true,
      close: () => {},
      send: async (letter: Letter) => void letters.push(letter),
    }
    const given = { name: 'Bea Brown', email: 'bea@example.com', position: 'rep', access: 'member' } as const
    const { invitation } = mustBeOk(await invite(work, given))
    const job = invitationJob(mail, 'https://sales.example.com')
    const ids = { workspaceId: scene.workspaceId, invitationId: invitation.id }
    await job.run({ ids, inTransaction: (step) => step(work), signal: new AbortController().signal })

    expect(letters).toHaveLength(1)
    const [, slug, token] =
      /https:\/\/sales\.example\.com\/join\/([\w-]+)\/([\w-]+)/.exec(letters[0]?.text ?? '') ?? []
    expect(mustBeOk(await seeInvitation(scene.outside, slug ?? '', token ?? ''))).toMatchObject({
      name: 'Bea Brown',
      invitedBy: 'Olivia Owner',
    })
    const before = invitation.link.split('/').at(-1) ?? ''
    expect(await seeInvitation(scene.outside, slug ?? '', before)).toMatchObject({ code: 'not-found' })
  }),
)
