import { describe, expect, it } from 'vitest'
import { bring } from '../../../tests/bring.ts'
import { inTransaction } from '../../../tests/fixture.ts'
import { aProductLine, aTerritory, named } from '../../../tests/world.ts'
import { saveOutline } from '../../office/team/territories/map.ts'
import { addSegment } from '../../office/team/territories/segments.ts'
import { mustBeOk } from '../../platform/result.ts'
import { may } from '../../platform/scope.ts'
import type { Work } from '../../platform/work.ts'
import { editLead, receiveLead } from './actions.ts'
import { leadIn } from './contract.ts'
import { editAccount } from './people-edits.ts'
import { leadRecord } from './record.ts'

const RULE = { countries: [], regions: [], postcodes: [], industries: [], sizes: [] }
const MORE = { productLineIds: [], accountIds: [] }
const rule = (asks: object) => ({ ...RULE, ...MORE, ...asks }) as never

const receive = async (work: Work, given: object) =>
  mustBeOk(await receiveLead(work, leadIn.parse({ contact: { name: 'Maria' }, ...given })))

/** Iberia with Madrid in it, and Big for what is worth 1000 euros. */
async function aMap(work: Work) {
  const outline = [
    { name: 'Big', depth: 0, rules: [rule({ valueFrom: 100_000, valueCurrency: 'EUR' })] },
    { name: 'Iberia', depth: 0, rules: [rule({ countries: ['ES'] })] },
    { name: 'Madrid', depth: 1, rules: [rule({ postcodes: ['28'] })] },
  ]
  const [big, iberia, madrid] = mustBeOk(await saveOutline(work, outline)).map(({ id }) => id)
  return { big, iberia, madrid } as Record<'big' | 'iberia' | 'madrid', string>
}

describe('a lead that is received', () => {
  it(
    'is stamped with the territory of its company and the segment of its size',
    inTransaction(async (work) => {
      const { big, iberia, madrid } = await aMap(work)
      const small = mustBeOk(await addSegment(work, { name: 'Small', sizes: ['1-9'] }))
      const account = { name: named('Alto'), country: 'ES', postcode: '28 001', size: '1-9' }
      const lead = await receive(work, { account })
      expect(lead).toMatchObject({ territoryId: madrid, territoryBy: 'rules', segmentId: small.id })
      const again = await receive(work, { account: { name: account.name } })
      expect(again).toMatchObject({ territoryId: madrid, segmentId: small.id })
      const worth = { account: { country: 'ES', name: named('B') }, expectedValue: { amount: 100_000 } }
      const large = await receive(work, worth)
      expect(large).toMatchObject({ territoryId: big, expectedAmount: 100_000, expectedCurrency: 'EUR' })
      const other = { account: { country: 'ES', name: named('C'), postcode: '08001' } }
      expect(await receive(work, other)).toMatchObject({ territoryId: iberia, segmentId: null })
      expect(await receive(work, {})).toMatchObject({ territoryId: null, territoryBy: 'rules' })
    }),
  )

  it(
    'completes a known company by what is told and was not known',
    inTransaction(async (work) => {
      const { madrid } = await aMap(work)
      const name = named('Alto')
      await receive(work, { account: { name, country: 'ES' } })
      const lead = await receive(work, { account: { name, country: 'PT', postcode: '28001' } })
      expect(lead.territoryId).toBe(madrid)
      const shown = await leadRecord(work, may(work.actor, 'leads'), lead.id)
      expect(shown?.accountRecord).toMatchObject({ country: 'ES', postcode: '28001', postcodeKey: '28001' })
    }),
  )

  it(
    'keeps a territory that was chosen by hand, until it is left to the rules again',
    inTransaction(async (work) => {
      const { iberia } = await aMap(work)
      const chosen = await aTerritory(work)
      const given = { account: { name: named('A'), country: 'ES' }, territoryId: chosen.id }
      const lead = await receive(work, given)
      expect(lead).toMatchObject({ territoryId: chosen.id, territoryBy: 'hand' })
      const line = await aProductLine(work)
      const edited = mustBeOk(await editLead(work, lead.id, { version: 1, productLineId: line.id }))
      expect(edited.territoryId).toBe(chosen.id)
      const left = mustBeOk(await editLead(work, lead.id, { version: 2, territoryId: null }))
      expect(left).toMatchObject({ territoryId: iberia, territoryBy: 'rules' })
    }),
  )

  it(
    'moves with its facts while it is being sorted',
    inTransaction(async (work) => {
      const { big, madrid } = await aMap(work)
      const lead = await receive(work, { account: { name: named('A') } })
      const worth = { version: 1, expectedValue: { amount: 200_000 } }
      expect(mustBeOk(await editLead(work, lead.id, worth)).territoryId).toBe(big)
      const less = { version: 2, expectedValue: { amount: 1 } }
      expect(mustBeOk(await editLead(work, lead.id, less)).territoryId).toBeNull()
      const patch = { version: 1, country: 'ES', postcode: '28001' }
      mustBeOk(await editAccount(work, lead.accountId as string, patch))
      expect((await leadRecord(work, may(work.actor, 'leads'), lead.id))?.territory?.id).toBe(madrid)
    }),
  )
})

it(
  'leads of a file are stamped as single ones are',
  inTransaction(async (work, scene) => {
    const { iberia, madrid, big } = await aMap(work)
    const small = mustBeOk(await addSegment(work, { name: 'Small', sizes: ['1-9', '10-49'] }))
    await receive(work, { account: { name: 'Known', country: 'ES', postcode: '28001' } })
    const file = `id,company,country,zip,staff,value
1,Alto,ES,28001,35,
2,Bolt,ES,08001,11-50,10
3,Known,,,,
4,Cork,PT,,1000+,2500.50
5,Dale,FR,,,
`
    const { counts } = await bring(scene, 'leads', file, {
      ...{ externalId: 'id', accountName: 'company', country: 'country', postcode: 'zip', size: 'staff' },
      expectedValue: 'value',
    })
    expect(counts).toMatchObject({ taken: 5, refused: 0 })
    const rows = await work.tx
      .selectFrom('leads')
      .select(['externalId', 'territoryId', 'segmentId', 'territoryBy', 'expectedAmount'])
      .where('workspaceId', '=', scene.workspaceId)
      .where('importId', 'is not', null)
      .orderBy('externalId')
      .execute()
    expect(rows.map(({ territoryId }) => territoryId)).toEqual([madrid, iberia, madrid, big, null])
    expect(rows.map(({ segmentId }) => segmentId)).toEqual([small.id, small.id, null, null, null])
    expect(rows[3]).toMatchObject({ expectedAmount: 250_050, territoryBy: 'rules' })
  }),
)
