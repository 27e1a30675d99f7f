import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newestPostgres, postgresRange } from '../../scripts/postgres/versions'

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test.each(['.env.example', 'docs/operations.md'])('%s says the one range of PostgreSQL', (path) => {
  expect(text(path)).toContain(postgresRange)
})

test('what comes along is the newest of them', () => {
  expect(text('compose.yaml')).toContain(`image: postgres:${newestPostgres}-`)
  expect(text('README.md')).toContain(`a real PostgreSQL ${newestPostgres} kept`)
})
