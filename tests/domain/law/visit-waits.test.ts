import { expect, test } from 'vitest'
import { type KeptFinding, waitsOf } from '@/lib/domain/law/visit-waits'
import { appointmentStatuses } from '@/lib/domain/scheduling/appointment-status'

const kept = (row: string, bite: KeptFinding['bite'] = 'waits'): KeptFinding => ({ row, code: 'ANY', bite })
const waits = (...findings: KeptFinding[]) => waitsOf({ status: 'confirmed', findings })

test.each([
  ['ride.agreed', 'agreement'],
  ['ride.named', 'driver'],
  ['ride.word', 'driver-word'],
  ['home.warning', 'papers'],
  ['home.order', 'prescriber'],
  ['sitter.named', 'sitter'],
  ['screen.fresh', 'questions'],
  ['safety.open', 'questions'],
  ['step.done', 'papers'],
  ['consent.signed', 'papers'],
  ['document.any', 'papers'],
  ['eligibility.stands', 'prescriber'],
  ['order.live', 'prescriber'],
  ['prescriber.fit', 'prescriber'],
  ['evaluator.fit', 'prescriber'],
  ['referral.stands', 'prescriber'],
  ['esketamine.rems', 'prescriber'],
  ['team.trained', 'clinician'],
  ['therapist.fit', 'clinician'],
  ['coverage.known', 'coverage'],
  ['authorization.left', 'coverage'],
  ['medicare.standing', 'coverage'],
  ['extended-care.contract', 'coverage'],
  ['telehealth.covered', 'coverage'],
  ['time.taken', 'times'],
] as const)('a finding of %s waits for %s', (row, wait) => {
  expect(waits(kept(row))).toEqual([wait])
})

test('what is only said waits for nothing; what stops and what waits do', () => {
  expect(waits(kept('order.live', 'warns'))).toEqual([])
  expect(waits(kept('order.live', 'stops'))).toEqual(['prescriber'])
})

test('each once, in the order it is done; who is not named is not asked for a word', () => {
  expect(waits(kept('order.live'), kept('ride.word'), kept('consent.signed'), kept('order.other'))).toEqual([
    'driver-word',
    'papers',
    'prescriber',
  ])
  expect(waits(kept('ride.word'), kept('ride.named'))).toEqual(['driver'])
})

test('only a visit that lies ahead waits, and one that is not confirmed waits for that too', () => {
  const findings = [kept('order.live')]
  expect(appointmentStatuses.filter((status) => waitsOf({ status, findings }).length > 0)).toEqual(['tentative', 'confirmed'])
  expect(waitsOf({ status: 'tentative', findings: null })).toEqual(['confirmation'])
  expect(waitsOf({ status: 'confirmed', findings: null })).toEqual([])
})
