import { expect, test } from 'vitest'
import { migrationsIn } from '../../scripts/migrations/files'
import { statementsOf } from '../../scripts/migrations/statements'

const texts = (sql: string) => statementsOf(sql).map(({ text }) => text)

test.each([
  ["INSERT INTO a VALUES ('x;y', 'it''s;');SELECT 1", ["INSERT INTO a VALUES ('x;y', 'it''s;')", 'SELECT 1']],
  ["SELECT E'a\\';b'; SELECT 2;", ["SELECT E'a\\';b'", 'SELECT 2']],
  ['SELECT ";" FROM a; SELECT 2', ['SELECT ";" FROM a', 'SELECT 2']],
  ['DO $$ BEGIN a; b; END $$; SELECT 2;', ['DO $$ BEGIN a; b; END $$', 'SELECT 2']],
  ['DO $f$ $$;$$ ; $f$; SELECT 2;', ['DO $f$ $$;$$ ; $f$', 'SELECT 2']],
  ['SELECT a$b;SELECT c$d;', ['SELECT a$b', 'SELECT c$d']],
  [
    'CREATE RULE r AS ON INSERT TO a DO ALSO (SELECT 1; SELECT 2); SELECT 3',
    ['CREATE RULE r AS ON INSERT TO a DO ALSO (SELECT 1; SELECT 2)', 'SELECT 3'],
  ],
  ["-- it's; nothing\n/* a /* b; */ ' */ SELECT 1 -- one; two\n;", ['SELECT 1 -- one; two']],
  ['  ;; -- only;\n', []],
])('%s', (sql, wanted) => {
  expect(texts(sql)).toEqual(wanted)
})

test('the line is that of the first word', () => {
  expect(statementsOf('-- why\n\nSELECT\n 1;\n  SELECT 2;').map(({ line }) => line)).toEqual([3, 5])
})

test('nothing of a migration is lost but semicolons and comments between statements', () => {
  for (const { name, sql } of migrationsIn()) {
    let left = sql
    for (const { text } of statementsOf(sql)) left = left.replace(text, () => '')
    expect(left.replace(/--[^\n]*/g, '').replace(/[;\s]/g, ''), name).toBe('')
  }
})
