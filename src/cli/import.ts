// baton import: brings leads and deals from elsewhere.
import { createWriteStream, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { newImport } from '../funnel/intake/actions.ts'
import { mapping as mappingShape } from '../funnel/intake/contract.ts'
import { fieldsOf, type ImportKind, type Mapping, planOf } from '../funnel/intake/fields.ts'
import { end, keepBatch, tellPlanner } from '../funnel/intake/jobs.ts'
import { reportLines } from '../funnel/intake/report.ts'
import { type Run, runThrough } from '../funnel/intake/run.ts'
import { type Counts, NOTHING_YET, type Note, notesOf } from '../funnel/intake/verdict.ts'
import { catchUpInSteps } from '../office/metrics/follow.ts'
import { CommandFailed, type Frame, type Job, withData } from './frame.ts'
import { type ImportFile, openFile, type Written } from './import-file.ts'
import { chooseWorkspace, inWorkspace } from './workspace.ts'

type Options = Written & {
  map: string
  dryRun?: boolean
  json?: boolean
  report?: string
  workspace?: string
}

export function importCommand(frame: Frame): Command {
  const command = new Command('import')
    .summary('bring leads and deals from elsewhere')
    .description(
      'Brings history from CSV files and Excel workbooks: first leads, then the deals that came of them. Running a file again changes\n' +
        'nothing. Rows that cannot be taken are left out one by one and listed, with the reason.',
    )
  for (const kind of ['leads', 'deals'] as const) command.addCommand(kindCommand(frame, kind))
  const output = {
    writeOut: (text: string) => frame.out.write(text),
    writeErr: (text: string) => frame.err.write(text),
  }
  for (const one of command.commands) one.exitOverride().showHelpAfterError().configureOutput(output)
  return command
}

function kindCommand(frame: Frame, kind: ImportKind): Command {
  return new Command(kind)
    .summary(`bring ${kind} from a file`)
    .argument('<file>', 'a CSV file of any dialect, or an Excel workbook (.xlsx)')
    .requiredOption('--map <file>', 'JSON: which column is which field')
    .option('--dry-run', 'look at every row, write nothing')
    .option('--report <file>', 'write every row not taken, and what is odd, to this CSV file')
    .option('--json', 'the outcome as JSON')
    .option(
      '--encoding <name>',
      'how the signs of a CSV file are written, when it is told wrong: windows-1250 ...',
    )
    .option('--separator <signs>', 'what parts its cells, when it is told wrong: ";" or tab')
    .option('--headings <row>', 'the row that holds the headings; 0 when none does')
    .option('--sheet <name>', 'which sheet of a workbook: its name, or its number from 1')
    .addOption(new Option('--workspace <slug>', 'which company, when there are several'))
    .addHelpText('after', mapHelp(kind))
    .action((file: string, options: Options) => importFile(frame, kind, file, options))
}

function mapHelp(kind: ImportKind): string {
  const example =
    kind === 'leads'
      ? '{ "externalId": "Id", "receivedAt": "Created", "channel": "Lead Source", "country": { "value": "ES" } }'
      : '{ "leadExternalId": "Lead Id", "convertedBy": "Owner", "closedAt": "Close Date", "outcome": { "value": "won" } }'
  return `\nThe map names a column for each field, or a constant:\n  ${example}\n\nFields: ${fieldsOf(kind).join(', ')}`
}

async function importFile(frame: Frame, kind: ImportKind, file: string, options: Options): Promise<void> {
  const source = await openFile(file, options)
  try {
    await importRows(frame, kind, file, source, options)
  } finally {
    source.close()
  }
}

async function importRows(
  frame: Frame,
  kind: ImportKind,
  file: string,
  source: ImportFile,
  options: Options,
): Promise<void> {
  const { rows, top: _, ...dialect } = source.sample
  const mapping = readMapping(options.map)
  const plan = planOf(kind, mapping, rows[0] ?? [])
  if (!plan.ok) throw new CommandFailed(`${options.map}: ${plan.message}`)
  await withData(frame, options, async (job) => {
    const inTransaction = inWorkspace(job, await chooseWorkspace(job, options.workspace))
    const importId = options.dryRun
      ? null
      : await inTransaction((work) => newImport(work, kind, basename(file), 'running', mapping))
    const notes = noteKeeper(options.report)
    const { chunks, done } = watched(job, source, options.dryRun ? 'Checking' : 'Importing')
    const run: Run = {
      kind,
      plan: plan.value,
      dialect,
      chunks,
      importId,
      inTransaction,
      counts: NOTHING_YET,
      async keep(work, counts, verdicts) {
        if (importId) {
          await keepBatch(work, importId, counts, verdicts)
          await tellPlanner(work, counts, verdicts)
        }
        notes.keep(notesOf(verdicts))
      },
    }
    const counts = await runThrough(run).finally(done)
    if (importId) {
      await inTransaction((work) => end(work, importId, 'running'))
      await catchUpInSteps(inTransaction)
    }
    await notes.close()
    const what = { kind, file: basename(file), dryRun: options.dryRun ?? false, importId }
    report(job, what, counts, notes.first, options.report)
  })
}

function readMapping(file: string): Mapping {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''))
  } catch (error) {
    throw new CommandFailed(`The map ${file} cannot be read: ${(error as Error).message}.`)
  }
  const read = mappingShape.safeParse(content)
  if (read.success) return read.data
  const { path } = read.error.issues[0] ?? { path: [] }
  throw new CommandFailed(
    `${file}: ${path.join('.') || 'it'} must be the name of a column, or { "value": "the same for every row" }.`,
  )
}

function watched({ print }: Job, source: ImportFile, label: string) {
  const bar = print.progress(label, source.size)
  async function* chunks() {
    for await (const chunk of source.chunks()) {
      yield chunk
      bar.step(chunk.length)
    }
  }
  return { chunks: chunks(), done: () => bar.done() }
}

const FIRST_NOTES = 20

function noteKeeper(reportFile: string | undefined) {
  const first: Note[] = []
  const file = reportFile ? createWriteStream(reportFile) : null
  const failed = new Promise<never>((_, reject) => file?.on('error', reject))
  failed.catch(() => {})
  file?.write(reportLines([], { headings: true }))
  return {
    first,
    keep(notes: Note[]) {
      first.push(...notes.slice(0, FIRST_NOTES - first.length))
      if (notes.length > 0) file?.write(reportLines(notes))
    },
    close: () =>
      file ? Promise.race([new Promise<void>((done) => file.end(() => done())), failed]) : Promise.resolve(),
  }
}

type What = { kind: ImportKind; file: string; dryRun: boolean; importId: string | null }

function report(
  { print }: Job,
  what: What,
  counts: Counts,
  first: Note[],
  reportFile: string | undefined,
): void {
  const { read: rows, ...rest } = counts
  const problems = first.map(({ n: _, ...note }) => note)
  print.report({ ...what, rows, ...rest, problems }, () => {
    const verb = what.dryRun ? 'would be taken' : 'taken'
    const more =
      counts.refused + counts.warned > first.length && !reportFile ? ['… more with --report FILE'] : []
    return [
      `${rows} ${what.kind}: ${counts.taken} ${verb}, ${counts.unchanged} here already, ${counts.refused} refused, ${counts.warned} with a warning`,
      ...first.map(
        (note) =>
          `  row ${note.rowNumber}: ${note.kind === 'refused' ? 'refused' : 'warning'}: ${said(note)}`,
      ),
      ...more,
      ...(reportFile ? [`Report: ${reportFile}`] : []),
    ]
  })
}

function said({ field, value, message }: Note): string {
  return [field, value === null ? null : JSON.stringify(value), message]
    .filter((part) => part !== null)
    .join(' ')
}
