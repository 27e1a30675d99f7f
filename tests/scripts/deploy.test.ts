import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sessionSettings } from '@/lib/data/client'

test('behind a pooler the role goes by what a session of its own is told', () => {
  const sql = readFileSync('deploy/roles.sql', 'utf8')
  const found = [...sql.matchAll(/^ALTER ROLE sojourn_app SET (\w+) = '([^']*)';$/gm)].map(([, name, value]) => [name, value])
  expect(Object.fromEntries(found)).toEqual(sessionSettings)
})
