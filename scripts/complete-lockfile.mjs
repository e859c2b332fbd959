// Run after adding a package: node scripts/complete-lockfile.mjs
// npm leaves packages for other platforms out of the lockfile when the registry it asked does not carry them, and
// `npm ci` then refuses the lockfile. This writes them in, with the exact version their parent names.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FILE = resolve(import.meta.dirname, '../package-lock.json')
const SYSTEMS = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'openharmony',
  'sunos',
  'netbsd',
  'openbsd',
  'aix',
]
const PROCESSORS = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

/** The packages for other platforms that a lockfile should name and does not, as lockfile entries. */
export function missingPackages({ packages }) {
  const missing = {}
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue
      missing[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) }
    }
  }
  return missing
}

function platformOf(name) {
  const parts = name.split(/[/-]/)
  const named = (words) => words.filter((word) => parts.includes(word))
  const [os, cpu] = [named(SYSTEMS), named(PROCESSORS)]
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : parts.includes('gnu') ? 'glibc' : null
  return { ...(os[0] && { os }), ...(cpu[0] && { cpu }), ...(libc && os[0] === 'linux' && { libc: [libc] }) }
}

if (process.argv[1] && resolve(process.argv[1]) === join(import.meta.dirname, 'complete-lockfile.mjs')) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'))
  const missing = missingPackages(lock)
  const [root, ...rest] = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${Object.keys(missing).length} packages of other platforms written in\n`)
}
