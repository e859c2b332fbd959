// A process that opens the embedded database of a folder, says so, and stays until it is told to stop or killed.
import { openEmbedded } from '../src/platform/embedded-postgres.ts'

const [dataDir, purpose] = process.argv.slice(2) as [string, 'serve' | 'command']
try {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const database = await openEmbedded({ dataDir, purpose, say })
  process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
  process.stdout.write(`open ${database.ownerUrl}\n`)
  setInterval(() => {}, 1000)
} catch (error) {
  process.stdout.write(`refused ${(error as Error).message}\n`)
  process.exit(1)
}
