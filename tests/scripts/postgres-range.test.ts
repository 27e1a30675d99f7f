import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newestPostgres, oldestPostgres, postgresRange, wordsOnPostgres } from '../../scripts/postgres/versions'

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test.each(['.env.example', 'docs/operations.md'])('%s says the one range of PostgreSQL', (path) => {
  expect(text(path)).toContain(postgresRange)
})

test('what comes along is the newest of them', () => {
  expect(text('compose.yaml')).toContain(`image: postgres:${newestPostgres}-`)
  expect(text('README.md')).toContain(`a real PostgreSQL ${newestPostgres} kept`)
})

test('an older server is refused, one of the range is passed over in silence, a newer one is named and served', () => {
  expect(wordsOnPostgres(oldestPostgres - 1)).toEqual({ isRefused: true, sentence: 'PostgreSQL 15 to 18 is needed; this is 14.' })
  expect([oldestPostgres, newestPostgres].map(wordsOnPostgres)).toEqual([null, null])
  expect(wordsOnPostgres(newestPostgres + 1)).toMatchObject({
    isRefused: false,
    sentence: expect.stringContaining('This is PostgreSQL 19'),
  })
})

test('no other file says a range of its own', () => {
  for (const path of ['README.md', 'Dockerfile', 'compose.yaml', 'docs/operations.md', '.env.example']) {
    const said = text(path).match(/PostgreSQL \d+ (to|or)[^.;\n]*/g) ?? []
    expect(said.filter((words) => !words.startsWith(postgresRange))).toEqual([])
  }
})
