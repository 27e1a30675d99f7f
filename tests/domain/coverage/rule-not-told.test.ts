import { expect, test } from 'vitest'
import { type NotToldEndFacts, openPayers, ruleEndNotTold, ruleNotTold, ruleNotToldOfVisits } from '@/lib/domain/coverage/rule-not-told'
import type { LocalDate } from '@/lib/domain/time/local'
import { commercial, coverage, on, said } from './facts'

const inNetwork = (network: 'in' | 'out', ...rows: ReturnType<typeof commercial>[]) => rows.map((row) => ({ ...row, network }))
const ask = (kind: 'not_told' | 'client_files', ...coverages: ReturnType<typeof inNetwork>) => said(ruleNotTold({ kind, on, coverages }))

test('a client with a plan may pay alone; behind the wall nobody may, and with Medicare the billing lead decides', () => {
  expect(ask('not_told', ...inNetwork('in', commercial()))).toEqual([])
  expect(ask('not_told', ...inNetwork('in', coverage('self_pay')))).toEqual(['refuse NOT_TOLD_NO_PLAN'])
  for (const program of ['medicaid', 'qmb', 'va'] as const)
    expect(ask('not_told', ...inNetwork('in', commercial(), coverage(program, { priority: 2 })))).toEqual(['refuse NOT_TOLD_WALLED'])
  const medicare = ruleNotTold({ kind: 'not_told', on, coverages: inNetwork('in', coverage('medicare')) })
  expect(medicare).toMatchObject([{ code: 'NOT_TOLD_MEDICARE', effect: 'hold', overridableBy: ['billing-lead'] }])
})

test('of several days the first on which they may not is said', () => {
  const coverages = inNetwork('in', commercial(), coverage('medicaid', { priority: 2, startsOn: '2026-12-10' }))
  const asked = (...days: LocalDate[]) =>
    ruleNotToldOfVisits(
      days.map((day) => ({ on: day, givenBy: null })),
      { kind: 'not_told', coverages },
    )
  expect(asked('2026-12-08', '2026-12-09')).toEqual([])
  expect(asked('2026-12-09', '2026-12-10', '2026-12-11')).toMatchObject([{ code: 'NOT_TOLD_WALLED', params: { on: '2026-12-10' } }])
})

test('a client files with a plan that has no contract with us, and not with Medicare', () => {
  expect(ask('client_files', ...inNetwork('out', commercial()))).toEqual([])
  expect(ask('client_files', ...inNetwork('in', commercial()))).toEqual(['refuse CLIENT_FILES_IN_NETWORK'])
  expect(ask('client_files', ...inNetwork('out', coverage('medicare')))).toEqual(['refuse CLIENT_FILES_IN_NETWORK'])
  const leftOut = {
    payerId: 'payer',
    networks: [{ payerId: 'payer', clinicianId: 'wren', inNetwork: 'no', fromOn: on, toOn: null }],
  } as const
  const coverages = inNetwork('in', commercial()).map((row) => ({ ...row, ...leftOut }))
  const seenBy = (...givers: (string | null)[]) =>
    openPayers(
      givers.map((givenBy) => ({ on, givenBy })),
      coverages,
    )
  expect([seenBy('wren'), seenBy('lark'), seenBy(null)]).toEqual([['not_told', 'client_files'], ['not_told'], ['not_told']])
  expect([seenBy('wren', 'wren'), seenBy('wren', 'lark'), seenBy()]).toEqual([['not_told', 'client_files'], ['not_told'], []])
})

test('it ends for want of payment after thirty days and two reminders, while something is owed', () => {
  const end = (changes: Partial<NotToldEndFacts> = {}) =>
    said(
      ruleEndNotTold({
        ...{ fromOn: '2026-11-01', today: '2026-12-02', owedCents: 1, paidWithinDays: 30 },
        remindedOn: ['2026-11-10', '2026-11-20'],
        ...changes,
      }),
    )
  expect(end()).toEqual([])
  expect(end({ today: '2026-12-01' })).toEqual(['refuse NOT_TOLD_TIME_TO_PAY'])
  expect(end({ owedCents: 0 })).toEqual(['refuse NOT_TOLD_NOTHING_OWED'])
  expect(end({ remindedOn: ['2026-11-10'] })).toEqual(['hold NOT_TOLD_REMIND_TWICE'])
})
