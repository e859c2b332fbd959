#!/usr/bin/env node
// Makes a checkout ready and hands over: `node scripts/ready.mjs serve` works on a fresh clone, on any Node >= 20.
// Nothing from node_modules is used here, for this is what fetches it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installedIsStale } from './installed.mjs'
import { buildWebIfStale } from './web-build.mjs'

const CHECKOUT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const say = (line) => process.stderr.write(`${line}\n`)

await main(process.argv.slice(2))

async function main(args) {
  if (installedIsStale(CHECKOUT)) install()
  const node = capableNode()
  if (args[0] === 'serve' || args[0] === 'test') buildWebIfStale(CHECKOUT, node, say)
  const program = join(CHECKOUT, args[0] === 'test' ? 'scripts/test.mjs' : 'src/main.ts')
  const rest = args[0] === 'test' ? args.slice(1) : args
  if (node !== process.execPath) return handOver(node, [program, ...rest])
  process.argv = [node, program, ...rest]
  await import(pathToFileURL(program).href)
}

// Install scripts stay off: none of our packages needs one, and the library links of PostgreSQL we make ourselves.
function install() {
  say('Installing what package-lock.json names. This takes a minute, once ...')
  const flags = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const own = process.env.npm_execpath
  const [command, args] = own?.endsWith('npm-cli.js') ? [process.execPath, [own, ...flags]] : ['npm', flags]
  const run = spawnSync(command, args, {
    cwd: CHECKOUT,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (run.status !== 0) leave(`The packages could not be installed. Run "npm ci" in ${CHECKOUT} to see why.`)
}

/** The Node that the lockfile pins, else this one when it runs TypeScript as it is. */
function capableNode() {
  const pinned = join(CHECKOUT, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (runs(pinned)) return realpathSync(pinned)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return leave(
    `Baton needs Node 22.18 or later here (this is ${process.versions.node}): install Node 24, then start again.`,
  )
}

function runs(node) {
  if (!existsSync(node)) return false
  return realpathSync(node) === process.execPath || spawnSync(node, ['--version']).status === 0
}

function handOver(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

function leave(line) {
  say(line)
  process.exit(1)
}
