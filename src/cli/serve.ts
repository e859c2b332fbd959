// baton serve: the web app and the API, until somebody says stop.
import { Command } from 'commander'
import type { Config } from '../config.ts'
import { CannotStart } from '../platform/embedded-postgres-account.ts'
import { openData } from './data.ts'
import type { Frame } from './frame.ts'
import { printer } from './print.ts'

export function serveCommand(frame: Frame): Command {
  return new Command('serve')
    .summary('start Baton: the web app, the API and the database')
    .description(
      'Starts Baton and prints "ready" with its address. Ctrl-C stops everything. One serve per data folder; other ' +
        'commands may run beside it.',
    )
    .action(() => serve(frame))
}

async function serve(frame: Frame) {
  const config = frame.config()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})
  // The application's code loads while the database starts.
  const loading = import('./parts.ts')
  loading.catch(() => {})
  const { say } = printer(frame, {})
  const data = await openData(frame, { purpose: 'serve', say, lost: lost.reject })
  try {
    const { startParts } = await loading
    const parts = await startParts(frame, data)
    try {
      await listen(parts.app, config)
      if (parts.figures) await listen(parts.figures, { ...config, port: config.metricsPort as number })
      frame.out.write(`ready ${addressOf(config)}\n`)
      await Promise.race([frame.asksToStop, lost.promise])
    } finally {
      await parts.figures?.close()
      await parts.stop()
    }
  } finally {
    await data.close()
  }
}

type Listener = { listen(where: { port: number; host: string }): Promise<unknown> }

async function listen(app: Listener, { port, host }: Config) {
  try {
    await app.listen({ port, host })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${port} is taken by another program. Stop it, or set PORT to another.`)
    throw new CannotStart(`Baton cannot listen on ${host}, port ${port}: ${message}. Set HOST and PORT.`)
  }
}

/** Where a browser on this machine finds it. */
function addressOf({ host, port }: Config): string {
  const everywhere = ['0.0.0.0', '::'].includes(host)
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
