import { afterEach, expect, test, vi } from 'vitest'
import { now } from '@/lib/clock'
import { newId } from '@/lib/ids'
import { failureOf, type LogFields, logLine, takeOverConsole } from '@/lib/logger'

const at = new Date('2026-11-22T12:00:00Z')
const line = (fields: object, event = 'command.done') =>
  JSON.parse(logLine('info', event, fields as LogFields, at)) as Record<string, unknown>

afterEach(() => vi.unstubAllEnvs())

test('ids, codes, routes and numbers pass', () => {
  const requestId = newId()
  const fields = { requestId, command: 'consult.book', durationMs: 12.5, route: '/clinic/clients/[clientId]', outcome: 'REFUSED' }
  expect(line(fields)).toEqual({ time: '2026-11-22T12:00:00.000Z', level: 'info', event: 'command.done', ...fields })
})

test('what is not on the list is left out, and prose in a listed place is withheld', () => {
  expect(line({ name: 'Ada Rowe', body: 'I feel', code: 'Ada Rowe called', requestId: 'not-an-id', durationMs: Number.NaN })).toEqual({
    time: '2026-11-22T12:00:00.000Z',
    level: 'info',
    event: 'command.done',
    code: 'withheld',
    requestId: 'withheld',
    durationMs: 'withheld',
  })
})

test('a link token in an address is withheld', () => {
  expect(line({ route: `/link/${'k'.repeat(43)}` })).toMatchObject({ route: 'withheld' })
  expect(line({ route: '/sign-in?email=ada@example.com' })).toMatchObject({ route: 'withheld' })
})

test('a line is one line, whatever is put in', () => {
  const text = logLine('info', 'a\r\nb', { code: 'x\r\n{"level":"error"}' }, at)
  expect(text).not.toMatch(/[\r\n\u2028\u2029\u0085]/)
})

test('a failure shows name, code and place, never its message', () => {
  const error = Object.assign(new TypeError('duplicate key (ada@example.com)'), { code: '23505' })
  error.stack = 'TypeError: duplicate key (ada@example.com)\n    at run (/srv/sojourn/lib/commands/command.ts:41:7)'
  expect(failureOf(error)).toEqual({ errorName: 'TypeError', errorCode: '23505', at: 'lib/commands/command.ts:41' })
  expect(failureOf('text with ada@example.com')).toEqual({ errorName: 'string' })
})

test('the clock can be set back in test mode and never in production', () => {
  vi.stubEnv('SOJOURN_NOW', '2030-01-01T00:00:00Z')
  vi.stubEnv('SOJOURN_MODE', 'test')
  expect(now().toISOString()).toMatch(/^2030-01-01T/)
  const before = now().getTime()
  expect(now().getTime()).toBeGreaterThanOrEqual(before)
  for (const mode of ['production', '']) {
    vi.stubEnv('SOJOURN_MODE', mode)
    expect(now().getUTCFullYear()).toBeLessThan(2030)
  }
  vi.stubEnv('SOJOURN_MODE', 'test')
  vi.stubEnv('SOJOURN_NOW', 'tomorrow')
  expect(now().getUTCFullYear()).toBeLessThan(2030)
})

test('what the framework prints is an event without its text', () => {
  const written: string[] = []
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const console = { error: () => undefined, warn: () => undefined, log: () => undefined, info: () => undefined, debug: () => undefined }
  takeOverConsole(console as never)
  const printed = console as unknown as Record<string, (...given: unknown[]) => void>
  printed.error?.(' ⨯', Object.assign(new RangeError('row of ada@example.com'), { code: '22021' }))
  printed.warn?.('ada@example.com is slow')
  printed.log?.('ada@example.com')
  stdout.mockRestore()
  expect(written.map((text) => JSON.parse(text))).toEqual([
    expect.objectContaining({ level: 'error', event: 'framework.printed', errorName: 'RangeError', errorCode: '22021' }),
    expect.objectContaining({ level: 'warn', event: 'framework.printed' }),
  ])
  expect(written.join()).not.toContain('ada')
})
