import { expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { named } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { may } from '../../platform/scope.ts'
import { closeLead, leadToWork, receiveLead } from './actions.ts'
import { leadFilters, leadIn } from './contract.ts'
import { leadPage } from './list.ts'
import { contactRecord } from './record.ts'

it(
  'asks of what waits longest only for what is open, unless it is told otherwise',
  inTransaction(async (work) => {
    const receive = async () => {
      const given = leadIn.parse({ contact: { name: named('Maria') } })
      return mustBeOk(await receiveLead(work, given)).id
    }
    const [gone, first, second] = [await receive(), await receive(), await receive()]
    mustBeOk(await closeLead(work, mustBeOk(await leadToWork(work, gone)), 'refused', 'bad_data'))
    const page = async (asked: object) =>
      (await leadPage(work, may(work.actor, 'leads'), leadFilters.parse(asked))).map(({ id }) => id)
    expect(await page({ sort: 'waiting' })).toEqual([first, second])
    expect(await page({ sort: 'waiting', closedAs: 'refused' })).toEqual([gone])
    expect((await page({ sort: 'newest' })).toSorted()).toEqual([gone, first, second].toSorted())
  }),
)

it(
  'tells where the clock of somebody is likely to be by their number, until a person has said',
  inTransaction(async (work) => {
    const likely = async (contact: object) => {
      const given = leadIn.parse({ contact: { name: named('Maria'), ...contact } })
      const { contactId } = mustBeOk(await receiveLead(work, given))
      return (await contactRecord(work, contactId as string))?.likelyTimeZone
    }
    expect(await likely({ phones: ['+351 21 123 4567'] })).toBe(null)
    expect(await likely({ phones: ['+39 02 4567 8901'] })).toBe('Europe/Rome')
    expect(await likely({ phones: ['+39 02 4567 8902'], timeZone: 'Europe/Paris' })).toBe(null)
    expect(await likely({ phones: ['+39 02 4567 8903', '+44 20 7946 0018'] })).toBe(null)
  }),
)
