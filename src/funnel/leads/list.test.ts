import { expect, it } from 'vitest'
import { inTransaction } from '../../../tests/fixture.ts'
import { named } from '../../../tests/world.ts'
import { mustBeOk } from '../../platform/result.ts'
import { may } from '../../platform/scope.ts'
import { closeLead, leadToWork, receiveLead } from './actions.ts'
import { leadFilters, leadIn } from './contract.ts'
import { leadPage } from './list.ts'

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
