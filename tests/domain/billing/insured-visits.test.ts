import { expect, test } from 'vitest'
import { insuredVisitsOf } from '@/lib/domain/billing/insured-visits'

const said = (setting: Parameters<typeof insuredVisitsOf>[1]) =>
  Object.fromEntries(
    Object.entries(insuredVisitsOf('2026-12-01', setting)).map(([format, visits]) => [
      format,
      visits.map(({ code, on }) => `${code} ${on}`),
    ]),
  )
const [before, day, after] = ['90837 2026-11-30', '90837 2026-12-01', '90837 2026-12-02']

test('each format asks the plan for its hours and its group, and never for extended care', () => {
  const inOffice = { A: [day], B: [before, day, after], C: [before, day, '90853 2026-12-01'], D: [before, day, after] }
  expect(said('office')).toEqual(inOffice)
  expect(said('facility')).toEqual(inOffice)
})

test('a journey at home without a therapist is nothing to ask a plan for', () => {
  expect(said('home').D).toEqual([before, after])
})
