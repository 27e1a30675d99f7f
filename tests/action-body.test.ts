import { expect, test } from 'vitest'
import { isActionBody } from '@/lib/action-body'
import { fc } from './support/property'

test.each([
  '[]',
  '[{"a":"b"}]',
  '[{"a":"$undefined","b":"$D2026-11-24T00:00:00.000Z","c":"$$5.00"},"a-key"]',
  '["$NaN",null,1.5,true]',
  '[{"a":[1],"b":"$0:0:a"}]',
])('%s is what a form sends', (text) => expect(isActionBody(text)).toBe(true))

test.each([
  '',
  'x',
  '{}',
  'null',
  '"$F1"',
  '["$F1"]',
  '["$1"]',
  '["$@2"]',
  '[{"a":"$nx"}]',
  '["$K3"]',
  '[{"__proto__":1}]',
  '[{"a":["$Q1"]}]',
  '["$0:0"]',
  '[{"a":1,"b":"$0:0:a"}]',
  '["$0:5:x"]',
])('%s is not', (text) => expect(isActionBody(text)).toBe(false))

test('what is too deep is not read to its end', () => {
  expect(isActionBody(`${'['.repeat(500)}${']'.repeat(500)}`)).toBe(false)
  expect(isActionBody(`${'['.repeat(400_000)}`)).toBe(false)
})

test('no action takes so many arguments', () => {
  expect(isActionBody(`[${'0,'.repeat(9)}0]`)).toBe(true)
  expect(isActionBody(`[${'0,'.repeat(100_000)}0]`)).toBe(false)
})

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof isActionBody(text) === 'boolean'),
    { numRuns: 500 },
  )
})
