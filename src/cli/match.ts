// baton match: finds in lists of any origin what stands twice, without a server and without a database.
import { basename } from 'node:path'
import { Command } from 'commander'
import { CommandFailed, type Frame } from './frame.ts'
import { type MatchList, readList } from './match-list.ts'
import { printer } from './print.ts'

export type MatchOptions = {
  out: string
  clusters?: string
  review?: string
  kind?: 'person' | 'company'
  map: string[]
  threshold: string
  json?: boolean
}

const HELP = `
Columns are guessed from their headings, in many languages; --map says it better, once for each:
  --map given=first_name --map family=surname --map phone=tel --map phone=mobile --map region=   (leave out)
Fields: id, name, given, middle, family, company, email, phone, domain, streetNumber, street, street2, city,
  region, postcode, country, title, birthDate, birthYear, birthMonth, birthDay, identifier

Examples:
  baton match contacts.csv --out pairs.csv --clusters people.csv
  baton match crm.csv tradeshow.csv --out pairs.csv      (only pairs across the two lists)
  baton match firms.csv --kind company --out pairs.csv --review doubtful.csv

pairs.csv has one row for each two records that are one: left_id, right_id (row numbers where the list has no id),
probability, weight in bits, and what each field says. clusters.csv has one row for each record with its group.
How it decides: docs/matching.md. Nothing is learnt from labels; other columns are not looked at.`

export function matchCommand(frame: Frame): Command {
  return new Command('match')
    .summary('find what stands twice in a list, or in both of two lists')
    .description(
      'Finds records that mean one person or one company, in any CSV file. How often fields agree for one and the\n' +
        'same is learnt from the list itself, without labels. No server and no database is needed.',
    )
    .argument('<file>', 'the CSV file')
    .argument('[second]', 'a second CSV file: then pairs are sought across the two only')
    .requiredOption('--out <file>', 'write the pairs to this CSV file')
    .option('--clusters <file>', 'write every record with the number of its group to this CSV file')
    .option('--review <file>', 'write the doubtful pairs, for a person to look at, to this CSV file')
    .option('--kind <kind>', 'person or company (guessed)')
    .option('--map <field=column>', 'which column a field is read from; may be said again', collected, [])
    .option('--threshold <probability>', 'from which probability two are taken for one', '0.9')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', HELP)
    .action((file: string, second: string | undefined, options: MatchOptions) =>
      matchFiles(frame, [file, ...(second ? [second] : [])], options),
    )
}

const collected = (value: string, before: string[]) => [...before, value]

async function matchFiles(frame: Frame, files: string[], options: MatchOptions): Promise<void> {
  const print = printer(frame, options)
  const link = Number(options.threshold)
  if (!(link > 0 && link < 1)) throw new CommandFailed('--threshold must be between 0 and 1, such as 0.9.')
  if (options.kind && options.kind !== 'person' && options.kind !== 'company') {
    throw new CommandFailed('--kind is person or company.')
  }
  const lists: MatchList[] = []
  for (const [n, file] of files.entries()) lists.push(await readList(file, n, options, lists[0]?.kind))
  for (const list of lists) for (const line of list.said) print.say(line)
  const { findDuplicates } = await import('../funnel/intake/matching/whole.ts')
  const { writeClusters, writePairs } = await import('./match-write.ts')
  const second = lists[1] ? new Set(lists[1].records.map(({ id }) => id)) : undefined
  const found = findDuplicates(
    lists.flatMap(({ records }) => records),
    { link, ...(second ? { second } : {}) },
  )
  const taken = found.pairs.filter(({ decision }) => decision === 'link')
  const doubtful = found.pairs.filter(({ decision }) => decision === 'review')
  await writePairs(options.out, taken, lists)
  if (options.review) await writePairs(options.review, doubtful, lists)
  if (options.clusters) await writeClusters(options.clusters, found.clusters, lists)
  const counts = {
    files: files.map((file) => basename(file)),
    kind: lists[0]?.kind,
    records: lists.reduce((sum, { records }) => sum + records.length, 0),
    pairs: taken.length,
    review: doubtful.length,
    groups: found.clusters.length,
  }
  print.report(counts, () => [
    `${counts.records} records (${counts.kind === 'person' ? 'people' : 'companies'}): ${counts.pairs} pairs are one, in ${counts.groups} groups; ${counts.review} pairs are doubtful${options.review ? '' : ' (--review FILE lists them)'}`,
    `Pairs: ${options.out}`,
    ...(options.clusters ? [`Groups: ${options.clusters}`] : []),
    ...(options.review ? [`Doubtful: ${options.review}`] : []),
  ])
}
