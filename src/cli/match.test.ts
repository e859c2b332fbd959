import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-match-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LIST = `id;Vorname;Nachname;Geburtsdatum;E-Mail
7;Robert;Núñez;24.06.1971;rob@nunez.example
8;Bob;Nunez;24.06.1971;rob@nunez.example
9;Heike;Vogel;01.02.1980;heike@vogel.example
10;=cmd;Wolf;03.04.1990;wolf@wolf.example
`

async function matched(...args: string[]) {
  let out = ''
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        out += chunk
        done()
      },
    })
  const world = {
    env: {},
    clock: () => 0,
    random: () => {},
    out: sink(),
    err: sink(),
    asksToStop: new Promise<string>(() => {}),
  }
  return { code: await run(['match', ...args], world), out }
}

test('finds what stands twice in a list of any dialect', async () => {
  const [list, pairs, groups] = ['list.csv', 'pairs.csv', 'groups.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(list, LIST)
  const { code, out } = await matched(list, '--out', pairs, '--clusters', groups)
  expect(code).toBe(0)
  expect(out).toContain('given=Vorname')
  const [head, only, ...rest] = readFileSync(pairs, 'utf8').trim().split('\n')
  expect(head).toBe('left_id,right_id,probability,weight,left_row,right_row,explanation')
  expect(only).toMatch(/^7,8,[01]\.\d+,[\d.]+,2,3,given nickname /)
  expect(rest).toEqual([])
  expect(readFileSync(groups, 'utf8').trim().split('\n')).toHaveLength(5)
})

test('says what is the matter with a list or a map', async () => {
  const list = join(folder, 'odd.csv')
  writeFileSync(list, 'a,b\n1,2\n3,4\n')
  expect(await matched(list, '--out', join(folder, 'p.csv'))).toMatchObject({
    code: 1,
    out: expect.stringContaining('--map'),
  })
  const wrong = await matched(list, '--out', join(folder, 'p.csv'), '--map', 'surname=a')
  expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('no field "surname"') })
  expect((await matched(join(folder, 'none.csv'), '--out', 'x')).code).toBe(1)
})
