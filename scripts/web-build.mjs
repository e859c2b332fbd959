// Builds the web app when, and only when, what goes into it has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const TESTS = /\.(test|spec)\.[a-z]+$/

/** Leaves a current `dist/web`; ends the process with vite's words when the build fails. */
export function buildWebIfStale(checkout, node, say) {
  if (!existsSync(join(checkout, 'src/web/index.html'))) return
  const built = join(checkout, 'dist/web')
  const inputs = hashOfInputs(checkout)
  if (readIfThere(join(built, '.inputs')) === inputs) return
  say('Building the web app ...')
  const draft = join(checkout, `dist/web.draft-${process.pid}`)
  build(checkout, node, draft)
  writeFileSync(join(draft, '.inputs'), inputs)
  rmSync(built, { recursive: true, force: true })
  renameSync(draft, built)
}

// In a process of its own, for it takes a gigabyte, and into a draft, so that a kill leaves nothing half built.
function build(checkout, node, draft) {
  mkdirSync(dirname(draft), { recursive: true })
  const vite = join(checkout, 'node_modules/vite/bin/vite.js')
  const run = spawnSync(node, [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  if (run.status === 0) return
  rmSync(draft, { recursive: true, force: true })
  process.stderr.write(`${run.stdout}${run.stderr}\nThe web app could not be built.\n`)
  process.exit(1)
}

/** Changes with every file that ends up in the web app, wherever in the sources it is, and with the packages. */
export function hashOfInputs(checkout) {
  const files = new Set(['package-lock.json', 'vite.config.ts'].map((name) => join(checkout, name)))
  const web = join(checkout, 'src/web')
  for (const entry of readdirSync(web, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !TESTS.test(entry.name))
      follow(join(entry.parentPath ?? entry.path, entry.name), files)
  }
  const hash = createHash('sha256')
  for (const file of [...files].sort())
    hash
      .update(relative(checkout, file))
      .update('\0')
      .update(readIfThere(file) ?? '')
  return hash.digest('hex')
}

function follow(file, files) {
  if (files.has(file)) return
  files.add(file)
  if (!/\.[jt]sx?$/.test(file)) return
  for (const [, path] of (readIfThere(file) ?? '').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
    const target = resolve(dirname(file), path)
    if (/\.[jt]sx?$/.test(target) && existsSync(target)) follow(target, files)
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return null
  }
}
