import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitStatements } from './statements.ts'

test.each([
  ['one after the other', 'select 1; select 2;', ['select 1', 'select 2']],
  ['without an end', 'select 1', ['select 1']],
  ['nothing but space and comments', ' ; -- no;\n /* no; */ ;', []],
  ['a comment before', '-- a; b\nselect 1;', ['select 1']],
  ['comments within comments', '/* a /* b; */ c; */ select 1;', ['select 1']],
  ['a quote', "select ';', 'it''s;'; select 2", ["select ';', 'it''s;'", 'select 2']],
  ['a backslash in a plain quote', "select '\\'; select 2", ["select '\\'", 'select 2']],
  ['a backslash in an escape quote', "select E'\\';'; select 2", ["select E'\\';'", 'select 2']],
  [
    'a name that ends in e before a quote',
    "select date'2026-01-01\\'; select 2",
    ["select date'2026-01-01\\'", 'select 2'],
  ],
  ['a quoted name', 'select 1 as ";"; select 2', ['select 1 as ";"', 'select 2']],
  [
    'a body',
    'create function f() as $$ a; b $$; select 2',
    ['create function f() as $$ a; b $$', 'select 2'],
  ],
  ['a body in a body', 'do $a$ x; $$ y; $$ $a$; select 2', ['do $a$ x; $$ y; $$ $a$', 'select 2']],
  ['a parameter is no body', 'select $1; select $2;', ['select $1', 'select $2']],
  ['a dollar within a name', 'select a$b$c; select 2', ['select a$b$c', 'select 2']],
])('%s', (_, sql, statements) => {
  expect(splitStatements(sql)).toEqual(statements)
})

test.each(["select 'open", 'select "open', '/* open', 'do $$ open'])(
  '%s is refused, with its line',
  (sql) => {
    expect(() => splitStatements(`\n${sql}`)).toThrow(/line 2/)
  },
)

test('whatever is quoted, each statement comes back as it was', () => {
  const quoted = fc
    .tuple(fc.constantFrom(["'", "'"], ['"', '"'], ['$$', '$$'], ['$x$', '$x$']), fc.string())
    .map(([[open, close], text]) => `select ${open}${text.replace(/['"$\\]/g, ';')}${close}`)
  fc.assert(
    fc.property(fc.array(quoted), (list) => {
      expect(splitStatements(list.join(';\n'))).toEqual(list)
    }),
  )
})
