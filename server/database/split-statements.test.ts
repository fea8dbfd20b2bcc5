import { expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.text)

test('statements end at semicolons, the last one also at the end of the file', () => {
  expect(texts('select 1; select 2 ;\nselect 3')).toEqual(['select 1', 'select 2', 'select 3'])
})

test.each([
  ["select ';', 'it''s; fine'", 'quotes'],
  ['select ";" from "a;""b"', 'quoted names'],
  ["select E'a\\';b', e'\\\\'", 'escaped quotes'],
  ['select $$a;b$$', 'dollar quotes'],
  ['select $body$ a; $$ ; $other$ ; $body$', 'tagged dollar quotes'],
  ["do $$ begin perform ';'; end $$", 'code'],
  ['select 1 -- not; here\n + 1', 'line comments'],
  ['select /* a; /* nested; */ b; */ 1', 'nested comments'],
  ["select '--', 1", 'a comment mark in quotes'],
  ['select $1, $2', 'parameters'],
  ["select '分号；;'", 'Chinese'],
])('%s is one statement (%s)', (sql) => {
  expect(texts(`${sql}; select 2`)).toEqual([sql, 'select 2'])
})

test('a dollar inside a name begins no quote', () => {
  expect(texts('select a$b$ from t; select c$b$ from t')).toHaveLength(2)
})

test('a backslash in plain quotes escapes nothing, also after a name that ends in e', () => {
  expect(texts("select '\\'; select type'\\'; select 3")).toHaveLength(3)
})

test('comments alone make no statement, but stay within one', () => {
  expect(texts('-- first;\n/* ; */;;\n select 1 /* in */ + 1;\n-- last')).toEqual(['select 1 /* in */ + 1'])
})

test('a statement knows its line', () => {
  const lines = splitStatements('-- title\n\nselect 1;\nselect\n  2;select 3').map(
    (statement) => statement.line,
  )
  expect(lines).toEqual([3, 4, 5])
})
