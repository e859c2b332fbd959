// The rules of the house that a reader of import lines can check. Also a program: `node tests/architecture.ts`
// prints what is broken and exits 1.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { MODULES } from '../src/app.ts'

const CHECKOUT = resolve(import.meta.dirname, '..')

export interface SourceFile {
  /** From the checkout: `src/funnel/leads/lead.ts`. */
  path: string
  /** `platform`, `web`, `cli`, the name of a module, or `app` for what stands directly in src. */
  place: string
  lines: number
  /** Files of ours, from the checkout; packages by name. */
  imports: string[]
  /** Where it reads the wall clock, with line numbers. */
  clocks: number[]
}

/** Every file of ours, read once. */
export function readSources(
  globs = ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts', 'scripts/*.ts'],
) {
  return globSync(globs, { cwd: CHECKOUT }).sort().map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(CHECKOUT, path), 'utf8')
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const found: Pick<SourceFile, 'imports' | 'clocks'> = { imports: [], clocks: [] }
  visit(tree, tree, path, found)
  return { path, place: placeOf(path), lines: text.split('\n').length - 1, ...found }
}

function visit(
  node: ts.Node,
  tree: ts.SourceFile,
  path: string,
  found: Pick<SourceFile, 'imports' | 'clocks'>,
) {
  const named = importedName(node)
  if (named !== null) found.imports.push(resolveImport(path, named))
  if (readsClock(node)) found.clocks.push(tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1)
  ts.forEachChild(node, (child) => visit(child, tree, path, found))
}

function importedName(node: ts.Node): string | null {
  const from =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined
  return from && ts.isStringLiteral(from) ? from.text : null
}

// `new Date()` and `Date.now()`; an instant that was handed in may be read with `new Date(value)` and `Date.parse`.
function readsClock(node: ts.Node): boolean {
  const isDate = (at: ts.Node) => ts.isIdentifier(at) && at.text === 'Date'
  if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length
  if (!ts.isPropertyAccessExpression(node)) return false
  return (isDate(node.expression) && node.name.text === 'now') || node.name.text === 'Now'
}

function resolveImport(from: string, name: string): string {
  if (!name.startsWith('.'))
    return name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/')
  return relative(CHECKOUT, join(CHECKOUT, dirname(from), name)).replaceAll('\\', '/')
}

function placeOf(path: string): string {
  const [top, area, name] = path.split('/') as [string, string?, string?]
  if (top !== 'src') return top
  if (area === 'funnel' || area === 'office') return name as string
  return area && ['platform', 'web', 'cli'].includes(area) ? area : 'app'
}

const isOurs = (name: string) =>
  name.startsWith('src/') || name.startsWith('tests/') || name.startsWith('bench/')
const isModule = (place: string) => (MODULES as readonly string[]).includes(place)
const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('tests/')

/** What may be imported by files that also run in the browser. */
const PURE_PACKAGES = ['zod', 'temporal-polyfill', 'libphonenumber-js', 'tldts']
const PURE_PLATFORM = ['access', 'formulas', 'id', 'money', 'result', 'shapes', 'time'].map(
  (name) => `src/platform/${name}.ts`,
)

/** Files that import only pure packages and pure files, so that the browser may use them. */
export function pureFiles(files: SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const known = new Map<string, boolean>()
  const isPure = (path: string): boolean => {
    const kept = known.get(path)
    if (kept !== undefined) return kept
    known.set(path, true) // A circle of pure files is pure.
    const file = byPath.get(path)
    const pure =
      file !== undefined &&
      (isModule(file.place) || PURE_PLATFORM.includes(path)) &&
      file.imports.every((name) => (isOurs(name) ? isPure(name) : PURE_PACKAGES.includes(name)))
    known.set(path, pure)
    return pure
  }
  return new Set(files.map((file) => file.path).filter(isPure))
}

/** Every broken rule in a sentence with file and line. */
export function faultsOf(files: SourceFile[]): string[] {
  const pure = pureFiles(files)
  const product = files.filter((file) => file.path.startsWith('src/') && !isTest(file.path))
  const found = product.flatMap((file) => [
    ...file.imports.filter(isOurs).flatMap((name) => importFault(file, name, pure)),
    ...packageFaults(file),
    ...clockFaults(file),
    ...(mustBePure(file) && !pure.has(file.path) ? [impure(file, pure)] : []),
  ])
  return [...found, ...files.flatMap(lengthFault)]
}

const LONGEST = 200
const LONGEST_TEST = 500
const GENERATED = ['src/tables.ts', 'src/web/api-types.ts', 'src/web/api.ts']
/** Too long, and how long they may be until somebody splits them: this only ever shrinks. */
const OVERLONG: Record<string, number> = {
  'src/funnel/leads/lead.ts': 325,
  'src/funnel/leads/record.ts': 240,
  'src/funnel/leads/routes.ts': 255,
  'src/funnel/opportunities/contract.ts': 250,
  'src/funnel/opportunities/list.ts': 225,
  'src/funnel/intake/actions.ts': 220,
  'src/funnel/intake/take-deals.ts': 330,
  'src/office/team/members/invitations.ts': 220,
  'src/web/gallery/records.tsx': 335,
}

function lengthFault({ path, lines }: SourceFile): string[] {
  if (GENERATED.includes(path)) return []
  const most = isTest(path) ? LONGEST_TEST : (OVERLONG[path] ?? LONGEST)
  if (lines > most) return [`${path} has ${lines} lines: split it (at most ${most})`]
  const owed = OVERLONG[path] !== undefined && lines <= LONGEST
  return owed ? [`${path} is short again: take it off the list in tests/architecture.ts`] : []
}

function importFault(file: SourceFile, name: string, pure: Set<string>): string[] {
  const fault = (rule: string) => [`${file.path} imports ${name}: ${rule}`]
  if (!name.startsWith('src/')) return fault('the product does not use its tests')
  const to = placeOf(name)
  if (to === file.place) return []
  if (file.place === 'platform')
    return name === 'src/tables.ts' ? [] : fault('the platform knows nothing of sales')
  if (file.place === 'web') return pure.has(name) ? [] : fault('the web app uses only itself and pure files')
  if (!isModule(file.place)) return to === 'web' ? fault('the server does not use the web app') : []
  return moduleFault(file, name, to).map((rule) => `${file.path} imports ${name}: ${rule}`)
}

function moduleFault(file: SourceFile, name: string, to: string): string[] {
  if (to === 'platform' || name === 'src/tables.ts') return []
  if (!isModule(to)) return [`a module uses the platform and earlier modules, not ${to}`]
  const order = MODULES as readonly string[]
  if (order.indexOf(to) > order.indexOf(file.place)) return [`${to} comes after ${file.place}`]
  const reachesIn = /\/(store|routes)\.ts$/.test(name)
  return reachesIn ? [`another module's ${name.split('/').at(-1)} is its own`] : []
}

// Nobody imports a database: `tx` arrives as an argument.
const OUTSIDE_MODULES = ['pg', 'pg-boss', 'fastify', 'better-auth', 'pino', 'nodemailer']

function packageFaults(file: SourceFile): string[] {
  if (!isModule(file.place)) return []
  const taken = file.imports.filter(
    (name) => OUTSIDE_MODULES.includes(name) || name === 'src/platform/database.ts',
  )
  return taken.map(
    (name) => `${file.path} imports ${name}: a module is handed its transaction and its request`,
  )
}

// The one place on each side that looks at the clock; everybody else is told.
const CLOCKS = ['src/main.ts', 'src/web/ui/now.tsx']

function clockFaults(file: SourceFile): string[] {
  if (CLOCKS.includes(file.path)) return []
  return file.clocks.map((line) => `${file.path}:${line} reads the wall clock: time is an argument`)
}

// A contract always is pure; so is the file of a noun, which is called as its module is, in the singular.
function mustBePure(file: SourceFile): boolean {
  const name = file.path.split('/').at(-1)?.replace('.ts', '') ?? ''
  return isModule(file.place) && (name === 'contract' || NOUNS.includes(name))
}

const NOUNS = [
  'activity',
  'buying-centre',
  'campaign',
  'channel',
  'customer',
  'deal-team',
  'desk',
  'functions',
  'handoff',
  'lead',
  'member',
  'nurture-plan',
  'opportunity',
  'person',
  'product',
  'qualification',
  'role',
]

function impure(file: SourceFile, pure: Set<string>): string {
  const why = file.imports.filter((name) => (isOurs(name) ? !pure.has(name) : !PURE_PACKAGES.includes(name)))
  return `${file.path} must be pure, but imports ${why.join(', ')}`
}

if (import.meta.main) {
  const files = readSources()
  const faults = faultsOf(files)
  process.stdout.write(`${faults.join('\n')}${faults.length ? '\n' : ''}${files.length} files read\n`)
  process.exitCode = faults.length > 0 || files.length < 100 ? 1 : 0
}
