// baton funnel: the funnel of a cohort, as a table or as JSON.
import { Command, Option } from 'commander'
import { DIMENSIONS, type FunnelOut, funnelAsked } from '../office/metrics/contract.ts'
import { catchUpInSteps } from '../office/metrics/follow.ts'
import { funnel } from '../office/metrics/funnel.ts'
import { CommandFailed, type Frame, withData } from './frame.ts'
import { columns } from './print.ts'
import { chooseWorkspace, inWorkspace } from './workspace.ts'

type Options = { by: string; from?: string; to?: string; json?: boolean; workspace?: string }

export function funnelCommand(frame: Frame): Command {
  return new Command('funnel')
    .summary('show the funnel: leads, opportunities, won and lost')
    .description(
      'Shows a cohort: the leads received in a window of days, and how far they have come since. A rate is won over\n' +
        'leads of the cohort; "open" counts those whose end nobody knows yet.',
    )
    .addOption(new Option('--by <what>', 'one row for each').choices([...DIMENSIONS]).default('channel'))
    .option('--from <day>', 'first day of the cohort, such as 2026-01-01')
    .option('--to <day>', 'last day of the cohort')
    .option('--json', 'the figures as JSON')
    .addOption(new Option('--workspace <slug>', 'which company, when there are several'))
    .action((options: Options) => showFunnel(frame, options))
}

async function showFunnel(frame: Frame, options: Options): Promise<void> {
  const asked = funnelAsked.safeParse({ by: options.by, from: options.from, to: options.to })
  if (!asked.success) {
    const { path, message } = asked.error.issues[0] ?? { path: [], message: 'not readable' }
    throw new CommandFailed(`--${path.join('.')} ${message}.`)
  }
  await withData(frame, options, async (job) => {
    const inTransaction = inWorkspace(job, await chooseWorkspace(job, options.workspace))
    await catchUpInSteps(inTransaction)
    const figures = await inTransaction((work) => funnel(work, asked.data))
    if (!figures.ok) throw new CommandFailed(figures.message)
    job.print.report(figures.value, () => tableOf(figures.value))
  })
}

function tableOf({ window, by, total, rows }: FunnelOut): string[] {
  const withFunction = by === 'member'
  const head = [
    by === 'none' ? 'all' : by,
    ...(withFunction ? ['function'] : []),
    'leads',
    'opportunities',
    'won',
    'lost',
    'open',
    'won/leads',
    'median days',
  ]
  const lines = rows.map((row) => [
    row.key ?? '(none)',
    ...(withFunction ? [row.function ?? ''] : []),
    ...[row.leads, row.opportunities, row.won, row.lost, row.open ?? null],
    // Of few, a rate says more about chance.
    row.small ? null : percent(row.rate, row.immature),
    row.medianDaysToWon ?? null,
  ])
  const sum = [
    'total',
    ...(withFunction ? [''] : []),
    total.leads,
    total.opportunities,
    total.won,
    total.lost,
    total.open,
    percent(total.rate, total.immature),
    total.medianDaysToWon,
  ]
  const days = window.from
    ? `Leads received ${window.from} to ${window.to} (${window.timeZone})`
    : 'No leads yet'
  const young =
    total.immature || rows.some((row) => row.immature)
      ? ['', '* too young: three of four won leads took longer than these have had']
      : []
  return [days, '', ...columns(head, [...lines, sum]), ...young]
}

function percent(rate: number | null, immature = false): string | null {
  return rate === null ? null : `${(rate * 100).toFixed(2)} %${immature ? '*' : ''}`
}
