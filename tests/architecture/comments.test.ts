import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Numbers of papers that are no part of this repository: a reader cannot look them up. Laws and standards are cited by their own names. */
const unknown = [
  /\bdecisions? \d+\b/,
  /\bS\d-\d{1,2}\b/,
  /\((?:\d\.\d{1,2}|[A-Z]\d{1,2})(?:(?:[,;]| and| to| [A-Z]\d)[^()]*)?\)/,
  /\bdomain-rules\b/,
]

/** Lines of comments, without blocks of examples. */
const commentsOf = (text: string) => text.split('\n').filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line))

const citesUnknown = (line: string) => unknown.some((pattern) => pattern.test(line))

test('no comment cites a number that a reader of this repository cannot look up', () => {
  const files = globSync('{lib,app,components,scripts,prisma,tests}/**/*.{ts,tsx}', { exclude: (name) => /generated/.test(String(name)) })
  const found = files.flatMap((path) =>
    commentsOf(readFileSync(path, 'utf8'))
      .filter(citesUnknown)
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test.each([
  '/** The wall (2.5 M10, decision 27). */',
  ' * Who may take a seat (E6).',
  '// Opened once (S0-27)',
  ' * as decision 48 has it',
  '/** By its days (4.1, 4.4). */',
])('%s is found', (line) => {
  expect(citesUnknown(line)).toBe(true)
})

test.each(['/** Consent (42 CFR 2.31, 2.33). */', ' * speaks S3', '/** PDF 1.7 (ISO 32000-1, 14.8.4). */', '// (HTTP/1.0)', ' * format A'])(
  '%s is fine',
  (line) => {
    expect(citesUnknown(line)).toBe(false)
  },
)
