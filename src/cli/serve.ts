// baton serve: the web app and the API, until somebody says stop.
import { Command } from 'commander'
import { CannotStart } from '../platform/embedded-postgres-account.ts'
import { type OpenData, openData } from './data.ts'
import type { Frame } from './frame.ts'
import { printer } from './print.ts'

export function serveCommand(frame: Frame): Command {
  return new Command('serve')
    .summary('start Baton: the web app, the API and the database')
    .description(
      'Starts Baton and prints "ready" with its address. Ctrl-C stops everything. ' +
        'One serve per data folder; other commands may run beside it.',
    )
    .action(() => serve(frame))
}

async function serve(frame: Frame) {
  const config = frame.config()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})
  const { say } = printer(frame, {})
  // The application's code loads while the database starts.
  const loading = import('../app.ts')
  const data = await openData(frame, { purpose: 'serve', say, lost: lost.reject })
  try {
    const app = await (await loading).createApp(await ingredients(frame, data))
    try {
      await listen(app, config)
      frame.out.write(`ready ${addressOf(config)}\n`)
      await Promise.race([frame.asksToStop, lost.promise])
    } finally {
      await app.close()
    }
  } finally {
    await data.close()
  }
}
