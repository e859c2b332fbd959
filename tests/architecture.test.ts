// The house rules about imports, clocks and lengths, read from the files themselves; and the checker is checked too.
import { describe, expect, it } from 'vitest'
import { faultsOf, pureFiles, readSources, type SourceFile } from './architecture.ts'

describe('the architecture', () => {
  const files = readSources()

  it('has been read: an empty reading proves nothing', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(1000)
    for (const place of ['platform', 'web', 'cli', 'team', 'leads', 'app'])
      expect(files.filter((file) => file.place === place).length, place).toBeGreaterThan(2)
  })

  it('is kept', () => {
    expect(faultsOf(files)).toEqual([])
  })

  it('leaves files that the browser may use', () => {
    const pure = pureFiles(files)
    for (const path of ['src/funnel/leads/lead.ts', 'src/funnel/leads/contract.ts', 'src/platform/money.ts'])
      expect(pure, path).toContain(path)
    for (const path of ['src/funnel/leads/store.ts', 'src/platform/database.ts'])
      expect(pure).not.toContain(path)
  })
})

describe('the checker of the architecture', () => {
  const aFile = (path: string, place: string, given: Partial<SourceFile> = {}): SourceFile => ({
    path,
    place,
    lines: 10,
    imports: [],
    clocks: [],
    ...given,
  })
  const faults = (path: string, place: string, ...imports: string[]) =>
    faultsOf([aFile(path, place, { imports })]).length

  it('sees the platform know of sales', () => {
    expect(faults('src/platform/a.ts', 'platform', 'src/funnel/leads/lead.ts')).toBe(1)
    expect(faults('src/platform/a.ts', 'platform', 'src/tables.ts', 'pg')).toBe(0)
  })

  it('sees an earlier module use a later one, and a private file of a neighbour', () => {
    expect(faults('src/funnel/leads/a.ts', 'leads', 'src/funnel/handoffs/handoff.ts')).toBe(1)
    expect(faults('src/funnel/handoffs/a.ts', 'handoffs', 'src/funnel/leads/actions.ts')).toBe(0)
    expect(faults('src/funnel/handoffs/a.ts', 'handoffs', 'src/funnel/leads/store.ts')).toBe(1)
    expect(faults('src/funnel/handoffs/a.ts', 'handoffs', 'src/app.ts')).toBe(1)
  })

  it('sees a module open a database and the web app use the server', () => {
    expect(faults('src/funnel/leads/a.ts', 'leads', 'pg')).toBe(1)
    expect(faults('src/web/a.tsx', 'web', 'src/funnel/leads/store.ts')).toBe(1)
    expect(faults('src/cli/a.ts', 'cli', 'src/web/a.tsx')).toBe(1)
  })

  it('sees a clock read, a file too long, and a contract that is not pure', () => {
    expect(faultsOf([aFile('src/cli/a.ts', 'cli', { clocks: [3] })])).toHaveLength(1)
    expect(faultsOf([aFile('src/cli/a.ts', 'cli', { lines: 201 })])).toHaveLength(1)
    expect(faults('src/office/team/contract.ts', 'team', 'kysely')).toBe(1)
  })
})
