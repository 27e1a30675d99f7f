import { expect, test } from 'vitest'
import { chargesForVisit } from '@/lib/domain/billing/charges-for-visit'
import { ruleset, said, signedOn } from '../coverage/facts'
import { billingDay, journeyA, visit } from './facts'

test('one visit by itself carries no modifier of the day', () => {
  const one = visit()
  const { lines, findings } = chargesForVisit(one, billingDay([one]), ruleset)
  expect(lines.map(({ code, modifiers }) => [code, modifiers])).toEqual([['90837', []]])
  expect(findings).toEqual([])
})

test('places and diagnoses come from the visit', () => {
  const there = visit({ setting: 'facility', contact: 'video', facilityPlace: '22', diagnosisCodes: ['F43.12', 'F33.1'] })
  expect(chargesForVisit(there, billingDay([there]), ruleset).lines[0]).toMatchObject({
    placeOfService: '02',
    modifiers: ['95'],
    diagnosisCodes: ['F43.12', 'F33.1'],
  })
})

test('the extended hours are said to wait, with their visit', () => {
  const long = journeyA()
  expect(said(chargesForVisit(long, billingDay([long], { notices: [signedOn('2026-12-02')] }), ruleset).findings)).toEqual([
    'refuse EXTENDED_CARE_NOTICE_LATE',
  ])
})

test('an intake of sixteen minutes is an evaluation; a shorter one bills nothing', () => {
  const codes = (therapistMinutes: number) => {
    const intake = visit({ kind: 'intake', therapistMinutes })
    return chargesForVisit(intake, billingDay([intake]), ruleset).lines.map(({ code }) => code)
  }
  expect([codes(15), codes(16)]).toEqual([[], ['90791']])
})
