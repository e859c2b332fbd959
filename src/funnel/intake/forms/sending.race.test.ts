import { expect, it } from 'vitest'
import { onItsOwnDatabase } from '../../../../tests/committed.ts'
import { SET_UP } from '../../../../tests/fixture.ts'
import { DRAFT } from '../../../../tests/forms.ts'
import { firstRun } from '../../../first-run.ts'
import { mustBeOk, ok } from '../../../platform/result.ts'
import { addForm } from './actions.ts'
import { formIn } from './contract.ts'
import { newToken } from './keys.ts'
import { atForm } from './stranger.ts'
import { submit } from './submissions.ts'

it(
  'the same form sent five times at one moment opens one lead',
  onItsOwnDatabase(async ({ outside, clock, as }) => {
    const { workspaceId, memberId } = mustBeOk(await firstRun(outside, SET_UP, { allowMore: false }))
    const form = mustBeOk(await as(workspaceId, memberId, (work) => addForm(work, formIn.parse(DRAFT))))
    const token = mustBeOk(
      await atForm(outside, form.publicKey, async (work, { secret }) =>
        ok(newToken(secret, form.id, work.now)),
      ),
    )
    clock.advance(10_000)
    const values = { name: 'Ann', email: 'ann@north.example', consent: true }
    const rest = { nonce: undefined, trap: '', consentNumber: 1, carried: {}, address: '192.0.2.1' }
    const send = () =>
      atForm(outside, form.publicKey, async (work, { form: now, secret }) =>
        ok(await submit(work, now, secret, { values, token, ...rest })),
      )
    const taken = await Promise.all([send(), send(), send(), send(), send()])
    expect(taken.map(mustBeOk)).toEqual(Array(5).fill({ is: 'received' }))
    const count = await as(workspaceId, memberId, async ({ tx }) =>
      ok((await tx.selectFrom('leads').select('id').execute()).length),
    )
    expect(mustBeOk(count)).toBe(1)
  }),
)
