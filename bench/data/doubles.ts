// How well doubles are found: default settings, labels only to count. Through the command's own way of reading lists.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readList } from '../../src/cli/match-list.ts'
import { findDuplicates } from '../../src/funnel/intake/matching/whole.ts'
import type { Result } from '../row.ts'
import { inventedCompanies, inventedPeople } from './invented.ts'
import { type Agreement, agreement } from './pairs.ts'
import type { Part } from './part.ts'
import { cellsOfColumn } from './truth.ts'

const NO_OPTIONS = { out: '', map: [], threshold: '0.9' }

/** FEBRL, splink's fake_1000, Olist's sellers, patstat's company names. */
export const doubles: Part = {
  name: 'doubles',
  async run(realData) {
    const folder = join(realData, 'duplicates')
    const results: Result[] = []
    for (const n of [1, 2, 3]) {
      results.push(
        await oneList(
          `FEBRL ${n}`,
          join(folder, `febrl/dataset${n}.csv`),
          'rec_id',
          febrlEntity,
          'F1 0.99',
          0.99,
        ),
      )
    }
    results.push(await twoLists(folder))
    results.push(
      await oneList(
        'splink fake_1000',
        join(folder, 'splink/fake_1000.csv'),
        'cluster',
        plain,
        'F1 0.95 (a plain baseline 0.918)',
        0.95,
      ),
    )
    results.push(await companyNames(folder, true), await companyNames(folder, false))
    results.push(...(await olist(realData)))
    results.push(invented('people', 20_000), invented('companies', 20_000))
    return results
  },
}

const plain = (label: string) => label
const febrlEntity = (id: string) => id.split('-')[1] ?? id

async function oneList(
  what: string,
  file: string,
  label: string,
  entity: (label: string) => string,
  aim: string,
  least: number,
): Promise<Result> {
  const { records } = await readList(file, 0, NO_OPTIONS)
  const labels = cellsOfColumn(file, label)
  const truth = new Map(records.map(({ id }, n) => [id, entity(labels[n] ?? '')]))
  const began = process.cpuUsage()
  const { clusters } = findDuplicates(records)
  return told(
    `${what}: ${records.length.toLocaleString('en')} records`,
    agreement(clusters, truth),
    began,
    aim,
    least,
  )
}

async function twoLists(folder: string): Promise<Result> {
  const files = ['a', 'b'].map((name) => join(folder, `febrl/dataset4${name}.csv`))
  const lists = [await readList(files[0]!, 0, NO_OPTIONS), await readList(files[1]!, 1, NO_OPTIONS)]
  const truth = new Map<string, string>()
  for (const [n, { records }] of lists.entries()) {
    const labels = cellsOfColumn(files[n]!, 'rec_id')
    for (const [k, { id }] of records.entries()) truth.set(id, febrlEntity(labels[k] ?? ''))
  }
  const second = new Set(lists[1]!.records.map(({ id }) => id))
  const began = process.cpuUsage()
  const { clusters } = findDuplicates(
    lists.flatMap(({ records }) => records),
    { second },
  )
  return told(
    'FEBRL 4a with 4b: 5,000 and 5,000 records',
    agreement(clusters, truth, second),
    began,
    'F1 0.99',
    0.99,
  )
}

// With the normaliser off two names are one only when they are written the same.
async function companyNames(folder: string, normalised: boolean): Promise<Result> {
  const file = join(folder, 'patstat/patstat_reference.csv')
  const { records } = await readList(file, 0, NO_OPTIONS)
  const labels = cellsOfColumn(file, 'leuven_id')
  const truth = new Map(records.map(({ id }, n) => [id, labels[n] ?? '']))
  const began = process.cpuUsage()
  const byName = Map.groupBy(records, ({ name }) => name ?? '')
  const clusters = normalised
    ? findDuplicates(records).clusters
    : [...byName.values()].map((all) => all.map(({ id }) => id))
  const how = normalised ? 'normaliser and matcher' : 'as written'
  return told(`patstat: 2,379 company names, ${how}`, agreement(clusters, truth), began, 'reported', null)
}

// Nobody knows which of Olist's leads are one; ids are all there is of its people. What can be told is how many say the same.
async function olist(realData: string): Promise<Result[]> {
  const file = join(realData, 'olist/olist_sellers_dataset.csv')
  if (!existsSync(file)) return []
  const ids = cellsOfColumn(file, 'seller_id')
  return [
    {
      what: 'Olist: sellers with the same id twice (it holds no names, addresses or ways to reach people to match)',
      figures: { sellers: ids.length, doubled: ids.length - new Set(ids).size },
      aim: 'reported',
      met: null,
    },
  ]
}

function invented(what: 'people' | 'companies', size: number): Result {
  const { records, truth } = what === 'people' ? inventedPeople(size, 7) : inventedCompanies(size, 7)
  const began = process.cpuUsage()
  const { clusters } = findDuplicates(records)
  return told(
    `${size.toLocaleString('en')} invented ${what}, with colleagues and neighbours`,
    agreement(clusters, truth),
    began,
    'reported',
    null,
  )
}

function told(
  what: string,
  found: Agreement,
  began: NodeJS.CpuUsage,
  aim: string,
  least: number | null,
): Result {
  const { user, system } = process.cpuUsage(began)
  const { precision, recall, f1, said, there } = found
  return {
    what,
    figures: {
      precision: Number(precision.toFixed(4)),
      recall: Number(recall.toFixed(4)),
      F1: Number(f1.toFixed(4)),
      'pairs said': said,
      'pairs there': there,
      'seconds of CPU': Number(((user + system) / 1e6).toFixed(1)),
    },
    aim,
    met: least === null ? null : f1 >= least,
  }
}
