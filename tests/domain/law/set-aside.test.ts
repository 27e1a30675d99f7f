import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Duty } from '@/lib/domain/access/roles'
import { type Finding, type FindingParams, hold } from '@/lib/domain/finding'
import { type LawFinding, stopsFor } from '@/lib/domain/law/decide-visit'
import { isSetAside, weighed } from '@/lib/domain/law/set-aside'
import type { LawVisit } from '@/lib/domain/law/visit'
import type { SetAside } from '@/lib/domain/law/world'
import { world } from './world'

const startsAt = new Date('2026-12-02T16:00:00Z')
const visit = { startsAt, cycle: { id: 'cycle' }, booked: { id: 'visit' } } as LawVisit
const asked = { startsAt, cycle: null, booked: null } as unknown as LawVisit
const days = (wantedOn: string, visitOn: string, more: FindingParams = {}) => ({ wantedOn, visitOn, phase: 'preparation', ...more })
const finding = (params: FindingParams = {}, code = 'PHASE_NOT_ADJACENT'): Finding => hold(code, [], { params })
const earlier = (params: FindingParams, of: Partial<SetAside> = {}): SetAside => ({
  cycleId: 'cycle',
  appointmentId: null,
  code: 'PHASE_NOT_ADJACENT',
  params,
  ...of,
})
const covers = (before: SetAside, now: Finding, at = visit) => isSetAside(world({ setAsides: [before] }), at, now)

test('what was weighed is what the finding said, and the start it was about', () => {
  expect(weighed({ startsAt }, finding({ phase: 'preparation' }))).toEqual({ phase: 'preparation', startsAt: '2026-12-02T16:00:00.000Z' })
})

test('a distance in days covers any no larger, whenever the visits are', () => {
  const three = earlier(days('2026-12-01', '2026-11-28'))
  expect(covers(three, finding(days('2026-12-09', '2026-12-06')))).toBe(true)
  expect(covers(three, finding(days('2026-12-06', '2026-12-09')))).toBe(true)
  expect(covers(three, finding(days('2026-12-09', '2026-12-08')))).toBe(true)
  expect(covers(three, finding(days('2026-12-09', '2026-12-05')))).toBe(false)
  expect(covers(earlier({ phase: 'preparation' }), finding(days('2026-12-09', '2026-12-08')))).toBe(false)
  expect(covers(earlier({ phase: 'preparation' }), finding(days('2026-12-09', '2026-12-09')))).toBe(true)
})

test.each(['phase', 'visit', 'resource'])('the same %s, or it is another policy', (key) => {
  expect(
    covers(earlier(days('2026-12-01', '2026-11-28', { [key]: 'one' })), finding(days('2026-12-01', '2026-11-29', { [key]: 'two' }))),
  ).toBe(false)
  const start = { startsAt: startsAt.toISOString() }
  expect(covers(earlier({ ...start, [key]: 'one' }), finding({ [key]: 'two' }))).toBe(false)
  expect(covers(earlier({ ...start, [key]: 'one' }), finding({ [key]: 'one' }))).toBe(true)
})

test('what is no distance was set aside for one start', () => {
  const before = earlier({ startsAt: startsAt.toISOString() })
  expect(covers(before, finding())).toBe(true)
  expect(covers(before, finding(), { ...visit, startsAt: new Date('2026-12-02T16:15:00Z') })).toBe(false)
  expect(covers(before, finding({ wantedOn: '2026-12-01' }))).toBe(true)
})

test('another code, cycle or visit is another matter', () => {
  const start = { startsAt: startsAt.toISOString() }
  expect(covers(earlier(start), finding({}, 'NOTICE_TOO_SHORT'))).toBe(false)
  expect(covers(earlier(start, { cycleId: 'other' }), finding())).toBe(false)
  expect(covers(earlier(start, { cycleId: null, appointmentId: 'visit' }), finding())).toBe(true)
  expect(covers(earlier(start, { cycleId: null, appointmentId: 'other' }), finding())).toBe(false)
  expect(covers(earlier(start, { cycleId: null }), finding(), asked)).toBe(false)
  expect(covers(earlier(start), finding(), asked)).toBe(false)
})

test('policy is set aside by whose duty or role it is, with a reason; what the law says otherwise stops whoever asks', () => {
  const about = (over: Partial<LawFinding>): LawFinding =>
    ({ ...finding({}, 'NOTICE_TOO_SHORT'), bite: 'stops', overridableBy: ['billing-lead', 'prescriber'], ...over }) as LawFinding
  const person = (duties: readonly Duty[] = [], role = 'front-desk') => ({ role, practiceId: 'p', userId: 'u', duties }) as Actor
  const stopped = (who: Actor, reason: string, over: Partial<LawFinding> = {}) => stopsFor({ findings: [about(over)] }, who, reason).length
  expect(stopped(person(['billing-lead']), 'Agreed by phone.')).toBe(0)
  expect(stopped(person([], 'prescriber'), 'Agreed by phone.')).toBe(0)
  expect(stopped(person(['billing-lead']), '')).toBe(1)
  expect(stopped(person(['owner']), 'Agreed by phone.')).toBe(1)
  expect(stopped(person(['billing-lead']), 'Agreed by phone.', { overridableBy: [] })).toBe(1)
  expect(stopped(person(), '', { bite: 'waits' })).toBe(0)
})
