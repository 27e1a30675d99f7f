import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const screens = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.tsx'))
    .map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), 'utf8') })),
)

/** What stands between a brace and the one that closes it. */
function inBraces(text: string): string {
  let depth = 1
  const end = [...text].findIndex((sign) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    return depth === 0
  })
  return text.slice(0, end)
}

/** A form that begins anew when what it shows changes: a refusal draws the page anew, and what was typed goes with it. */
const keyedByState = (text: string): string[] =>
  [...text.matchAll(/<([A-Z]\w*(?:Form|Editor|Panel))\b(?:(?!<[A-Za-z/])[\s\S])*?\bkey=\{/g)].flatMap((found) => {
    const key = inBraces(text.slice(found.index + found[0].length))
    return /version|cents|\.join\(|updated|seen|status/i.test(key) ? [`${found[1]} by ${key}`] : []
  })

test('no form is keyed by what it shows: what was typed outlives a refusal', () => {
  expect(screens.length).toBeGreaterThan(300)
  expect(screens.flatMap(({ name, text }) => keyedByState(text).map((found) => `${name}: ${found}`))).toEqual([])
})

test.each([
  '<PaymentForm key={money.version} clientId={clientId} />',
  ['<CloseDayForm key={`$', '{day} $', '{cashCents}`} day={day} />'].join(''),
  '<SuperbillForm\n  key={rows.map(({ value }) => value).join()}\n  charges={rows}\n/>',
])('%s is seen', (text) => expect(keyedByState(text)).toHaveLength(1))

test('a form for each of a list is not meant', () => {
  expect(keyedByState('<LeaveForm key={way} clientId={clientId} way={way} status={status} />')).toEqual([])
})
