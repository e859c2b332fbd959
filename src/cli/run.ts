// The command line: which commands there are, and how a run ends.
import { Command, CommanderError } from 'commander'
import { BadConfig } from '../config.ts'
import { CannotStart } from '../platform/embedded-postgres-account.ts'
import { settingsTable } from '../settings.ts'
import { backupCommand } from './backup.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { CommandFailed, type Frame, frameOf, type World } from './frame.ts'
import { funnelCommand } from './funnel.ts'
import { importCommand } from './import.ts'
import { matchCommand } from './match.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { setupCommand } from './setup.ts'

/** Every command, in the order in which help lists them. Heavy imports wait inside their actions. */
const COMMANDS: ((frame: Frame) => Command)[] = [
  serveCommand,
  setupCommand,
  demoCommand,
  importCommand,
  matchCommand,
  funnelCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]

/** Runs one command line and answers its exit code: 0 fine, 1 not. */
export async function run(args: string[], world: World): Promise<number> {
  const program = programOf(frameOf(world))
  try {
    await program.parseAsync(args.length ? args : ['--help'], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode
    const forPeople = [BadConfig, CannotStart, CommandFailed].some((kind) => error instanceof kind)
    world.err.write(`${forPeople ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
    return 1
  }
}

function programOf(frame: Frame): Command {
  const program = new Command('baton')
    .description(
      'Baton: a sales team where every step of the funnel has an owner and every handover is seen.',
    )
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => frame.out.write(text), writeErr: (text) => frame.err.write(text) })
    .addHelpText('after', `\nSettings come from the environment:\n${settingsTable('lines')}`)
  for (const command of COMMANDS) program.addCommand(command(frame))
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError()
  return program
}
