import { expect, test } from 'vitest'
import { law } from '@/lib/domain/law/table'
import { type KeptFinding, type VisitWait, waitsByRow, waitsOf } from '@/lib/domain/law/visit-waits'
import { appointmentStatuses } from '@/lib/domain/scheduling/appointment-status'

const kept = (row: string, bite: KeptFinding['bite'] = 'waits'): KeptFinding => ({ row, code: 'ANY', bite })
const waits = (...findings: KeptFinding[]) => waitsOf({ status: 'confirmed', findings })

const expected: Readonly<Record<VisitWait, readonly string[]>> = {
  agreement: ['ride.agreed'],
  driver: ['ride.named'],
  'driver-word': ['ride.word'],
  sitter: ['sitter.adult', 'sitter.help'],
  questions: ['screen.fresh', 'safety.fresh'],
  papers: ['papers.signed', 'home.warning', 'step.first'],
  prescriber: [
    ...['screen.stops', 'screen.waits', 'eligibility.verdict', 'eligibility.open', 'eligibility.dates', 'esketamine.enrolled'],
    ...['order.there', 'order.ended', 'order.referral', 'order.dates', 'order.use', 'order.second-look', 'regimen.length'],
    ...['evaluator.standing', 'prescriber.standing', 'prescriber.paper-in-review', 'prescriber.ending', 'prescriber.authority'],
    ...['prescriber.authority-open', 'prescriber.dea', 'prescriber.dea-open', 'prescriber.policy', 'prescriber.present'],
    ...['prescriber.policy-open', 'prescriber.excluded', 'prescriber.exclusion-check', 'prescriber.competence'],
  ],
  clinician: [
    ...['safety.high', 'safety.moderate', 'team.primary', 'team.named', 'therapist.standing', 'therapist.ending'],
    ...['therapist.training', 'therapist.training-ending', 'therapist.supervised', 'therapist.supervisee-paid'],
  ],
  coverage: [
    ...['coverage.known', 'coverage.fresh', 'coverage.va-network', 'coverage.va-network-open', 'authorization.va', 'authorization.plan'],
    ...['medicare.clinician', 'medicare.clinician-open', 'extended-care.wall', 'extended-care.open', 'extended-care.own-word'],
    'telehealth.covered',
  ],
  place: ['route.place', 'route.facility', 'route.certificate', 'route.format', 'home.supervised'],
  record: ['client.age', 'client.age-unknown', 'client.on-the-way'],
  times: [
    ...['cycle.preparation-planned', 'cycle.integration-planned', 'cycle.adjacent', 'cycle.days', 'cycle.group', 'step.planned'],
    ...['seat.stands', 'seat.side'],
  ],
  time: [...['time.chosen', 'time.away', 'time.hours', 'time.client-day', 'day.over', 'cycle.gap', 'cycle.gap-floor', 'esketamine.block']],
  confirmation: [],
}
const asked = law.flatMap(({ id, at }) => (at.confirm && at.confirm.bite !== 'warns' && id !== 'status.order' ? [id] : []))

test('whatever a visit is asked before it is confirmed has a word of its own for what it waits for', () => {
  expect(Object.values(expected).flat().sort()).toEqual([...asked].sort())
  expect(waitsByRow.filter(([beginning]) => !asked.some((id) => id.startsWith(beginning))).map(([beginning]) => beginning)).toEqual([])
})

test.each(Object.entries(expected).flatMap(([wait, rows]) => rows.map((row) => [row, wait] as const)))(
  'a finding of %s waits for %s',
  (row, wait) => {
    expect(waits(kept(row))).toEqual([wait])
  },
)

test('one that is about somebody else than its row waits for them', () => {
  expect(waits({ ...kept('team.named'), code: 'PRESCRIBER_NOT_NAMED' })).toEqual(['prescriber'])
  expect(waits({ ...kept('safety.moderate'), code: 'CSSRS_INCOMPLETE' })).toEqual(['questions'])
})

test('what is only said waits for nothing; what stops and what waits do', () => {
  expect(waits(kept('order.live', 'warns'))).toEqual([])
  expect(waits(kept('order.live', 'stops'))).toEqual(['prescriber'])
})

test('each once, in the order it is done; who is not named is not asked for a word', () => {
  expect(waits(kept('order.live'), kept('ride.word'), kept('papers.signed'), kept('order.other'))).toEqual([
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
