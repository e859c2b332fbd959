// baton doctor: examines the data and says what is wrong.
import { Command, Option } from 'commander'
import { funnelChecks } from '../office/metrics/checks.ts'
import { catchUpInSteps } from '../office/metrics/follow.ts'
import { type Diagnosis, examine, isHealthy } from '../platform/doctor.ts'
import { groundChecks } from '../platform/doctor-ground.ts'
import { replayChecks } from '../platform/doctor-replay.ts'
import { CommandFailed, type Frame, type Job, withData } from './frame.ts'
import { allWorkspaces, chooseWorkspace, inWorkspace } from './workspace.ts'

type Options = { json?: boolean; workspace?: string }

const CHECKS = [...groundChecks, ...replayChecks, ...funnelChecks]

export function doctorCommand(frame: Frame): Command {
  return new Command('doctor')
    .summary('check the data')
    .description(
      'Rebuilds the present state from the journal alone and compares it with the tables, column by column; checks that\n' +
        'every open lead has one owner, that no reference leads nowhere, that row-level security is on for every table,\n' +
        'that indexes are valid and that figures equal a fresh count. Changes nothing. Exit 1 when something is wrong.',
    )
    .option('--json', 'what was found as JSON')
    .addOption(new Option('--workspace <slug>', 'only this company'))
    .action((options: Options) => withData(frame, options, (job) => doctor(job, options)))
}

async function doctor(job: Job, { workspace }: Options): Promise<void> {
  const all = workspace
    ? [{ workspaceId: await chooseWorkspace(job, workspace), slug: workspace }]
    : await allWorkspaces(job)
  const bar = job.print.progress('Examining', CHECKS.length * all.length)
  const examined: { workspace: string; healthy: boolean; checks: Diagnosis[] }[] = []
  for (const { workspaceId, slug } of all) {
    const inTransaction = inWorkspace(job, workspaceId)
    await catchUpInSteps(inTransaction)
    const diagnoses = await inTransaction(({ tx, actor }) =>
      examine({ tx, workspaceId, timeZone: actor.workspace.timeZone }, CHECKS, () => bar.step()),
    )
    examined.push({ workspace: slug, healthy: isHealthy(diagnoses), checks: diagnoses })
  }
  bar.done()
  const healthy = examined.every((one) => one.healthy)
  job.print.report({ healthy, workspaces: examined }, () =>
    examined.flatMap(({ workspace: slug, checks }) => linesOf(slug, checks)),
  )
  if (!healthy) throw new CommandFailed('Something is wrong with the data.')
}

function linesOf(workspace: string, checks: Diagnosis[]): string[] {
  return [
    `${workspace}:`,
    ...checks.flatMap(({ check, findings }) => [
      `  ${findings.length === 0 ? 'ok   ' : 'WRONG'} ${check}`,
      ...findings.map(
        ({ table, id, column, message }) =>
          `        ${[table, id, column].filter((part) => part !== null).join(' ')}: ${message}`,
      ),
    ]),
  ]
}
