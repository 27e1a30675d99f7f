import fc from 'fast-check'
import { oddInputs } from '../../support/odd-inputs.ts'
import type { Door } from '../walls/doors.ts'
import { sampleInput } from '../walls/sample.ts'
import { nearly } from './schemas.ts'

export type Ask = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Whose session goes along: a place in the list of people; past its end nobody's. */
  readonly as: number
}
type Ids = Readonly<Record<string, string>>

// biome-ignore format: a list to read
const names = [
  'accept', 'accept-language', 'cookie', 'range', 'if-none-match', 'if-modified-since', 'next-router-state-tree', 'rsc', 'next-router-prefetch',
  'next-router-segment-prefetch', 'next-url', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for', 'x-nextjs-data', 'x-middleware-subrequest',
  'x-invoke-path', 'x-matched-path', 'content-type', 'origin', 'referer', 'user-agent', 'x-http-method-override', 'next-action', 'purpose',
] as const
// biome-ignore format: a list to read
const values = [
  '', '0', '1', '*/*', 'text/html', 'text/x-component', '%00', '%', '{}', '[', '%5B%22%22%2C%7B%7D%5D', '[]', '[1,2]', '["",{"children":[]}]', 'null', ':::', '//', 'bytes=0-0,1-1',
  'a=b; sojourn=%00', 'sojourn=ey.ey.ey', 'theme=%E0%A4%A', '__proto__=1', 'multipart/form-data', 'application/json', 'text/plain', '40'.repeat(21), 'x'.repeat(4_000),
] as const
// biome-ignore format: a list to read
const segments = [
  'x', '%00', '%2e%2e', '%2F', '%E0%A4%A', '%F0%9F%98%80', "'", '%3Cscript%3E', 'constructor', '__proto__', 'new', '0', '-1', 'x'.repeat(3_000),
  '00000000-0000-0000-0000-000000000000', 'B3C1C0A6-3A57-4EF1-9A55-6A6F3A1F1F10', '2026-02-30', '0000-00-00',
] as const
const queries = [
  'q',
  'tab',
  'day',
  'week',
  'on',
  'why',
  'back',
  'filter',
  'page',
  'view',
  'clinician',
  'state',
  'format',
  '_rsc',
  '__proto__',
] as const
/** What the framework gives beside pages and routes. */
const files = ['/favicon.ico', '/icon.svg', '/apple-icon.png', '/_next/image', '/_next/static/x.js', '/_next/data/x/y.json'] as const
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LINK', 'SEARCH'] as const
// biome-ignore format: a list to read
const bodies = [
  '', '[', 'null', '{}', '[]', '[null]', '["$F1"]', '["$1:a"]', '["$@0"]', '["$K1"]', '["$n1e9"]', '["$D"]', '[{"__proto__":null}]', '\0', 'a=b',
  '"x"', `${'['.repeat(50_000)}`, `["${'x'.repeat(300_000)}"]`, `[${'0,'.repeat(100_000)}0]`, '--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n[]\r\n--x--',
] as const
const types = [
  'text/plain;charset=UTF-8',
  'application/json',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'text/plain',
  '',
] as const

const latin = fc.stringMatching(/^[ -~\u0080-\u00ff]{0,60}$/)
const oddHeaders = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...values), latin), { maxKeys: 3 })
const query = fc
  .dictionary(
    fc.constantFrom(...queries),
    fc.oneof(fc.constantFrom(...segments), fc.string({ unit: 'binary', maxLength: 30 }).map(encoded)),
    { maxKeys: 3 },
  )
  .map((fields) =>
    Object.entries(fields)
      .map(([name, value]) => `${name}=${value}`)
      .join('&'),
  )
const as = fc.nat({ max: 6 })

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** What a browser would write of an input: JSON, as far as it goes. */
function written(input: unknown): string {
  try {
    return JSON.stringify([input]) ?? '[]'
  } catch {
    return '["$undefined"]'
  }
}

/** One address of the build with somebody's ids, or something else, in the places of its parameters. */
const addressOf = (pattern: string, ids: Ids): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.option(fc.constantFrom(...segments), { nil: null, freq: 2 }), { minLength: 4, maxLength: 4 }), query)
    .map(([odd, asked]) => {
      let place = 0
      const path = pattern.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => odd[place++ % 4] ?? ids[name] ?? ids.id ?? 'x')
      return asked ? `${path}?${asked}` : path
    })

const toAction = (doors: readonly Door[], ids: Ids): fc.Arbitrary<Ask> =>
  fc.constantFrom(...doors).chain((door) => {
    const right = door.input ? sampleInput(door.input, ids, door.command) : null
    const body = fc.oneof(
      { weight: 4, arbitrary: nearly(right).map(written) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.values(oddInputs)).map(written) },
      { weight: 2, arbitrary: fc.constantFrom(...bodies) },
    )
    const type = fc.oneof({ weight: 8, arbitrary: fc.constant(types[0]) }, { weight: 1, arbitrary: fc.constantFrom(...types) })
    const path = door.page.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => ids[name] ?? ids.id ?? 'x')
    return fc.record({ body, type, as, more: oddHeaders }).map(({ body: sent, type: content, as: who, more }) => ({
      method: 'POST',
      path,
      headers: { ...more, 'next-action': door.id, 'content-type': content, accept: 'text/x-component' },
      body: sent,
      as: who,
    }))
  })

const toPlace = (addresses: readonly string[], ids: Ids, given: readonly string[]): fc.Arbitrary<Ask> =>
  fc.constantFrom(...addresses).chain((pattern) =>
    fc
      .record({
        path: addressOf(pattern, ids),
        method: fc.constantFrom(...given),
        headers: oddHeaders,
        body: fc.constantFrom(...bodies),
        as,
      })
      .map(({ path, method, headers, body, as: who }) => ({
        method,
        path,
        headers,
        as: who,
        ...(method === 'GET' || method === 'HEAD' || method === 'TRACE' ? {} : { body }),
      })),
  )

/** Requests of every kind that no browser of ours sends: to actions, to routes, to pages. */
export function asks(doors: readonly Door[], addresses: readonly string[], ids: Ids): fc.Arbitrary<Ask> {
  const routes = addresses.filter((address) => address.startsWith('/api/'))
  const pages = addresses.filter((address) => !address.startsWith('/api/'))
  const places = [...pages, ...files]
  return fc.oneof(
    { weight: 5, arbitrary: toAction(doors, ids) },
    { weight: 2, arbitrary: toPlace(routes, ids, methods) },
    { weight: 2, arbitrary: toPlace(pages, ids, ['GET']) },
    { weight: 1, arbitrary: toPlace(places, ids, methods) },
  )
}
