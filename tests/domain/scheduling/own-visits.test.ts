import { expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import { isFoundAlone, isOwnVisitCode, ruleOwnFollowUp, ruleOwnMove } from '@/lib/domain/scheduling/own-visits'

const startsAt = new Date('2026-12-01T16:00:00Z')
const said = (kind: AppointmentKind, now: string, groupId: string | null = null) =>
  ruleOwnMove({ kind, groupId, startsAt, status: 'confirmed' }, new Date(now), rulesetOn('2026-12-01')).map(({ code }) => code)

test('a client moves what goes around a journey and a follow-up, until two days before', () => {
  for (const kind of ['preparation', 'integration', 'follow_up'] as const) {
    expect(said(kind, '2026-11-29T15:59:59Z')).toEqual([])
    expect(said(kind, '2026-11-29T16:00:00Z')).toEqual(['OWN_MOVE_TOO_LATE'])
  }
})

test('the practice moves a journey, an intake, an evaluation and a call; a seat is no visit to move', () => {
  for (const kind of ['journey', 'intake', 'prescriber_evaluation', 'consult'] as const)
    expect(said(kind, '2026-11-01T16:00:00Z')).toEqual(['OWN_MOVE_BY_PRACTICE'])
  expect(said('integration', '2026-11-01T16:00:00Z', 'a group')).toEqual(['OWN_MOVE_BY_PRACTICE'])
})

test('who gives up what they book themselves, or a seat, finds another alone; a journey is found with the practice', () => {
  const alone = (['preparation', 'integration', 'follow_up'] as const).map((kind) => isFoundAlone({ kind, groupId: null }))
  expect([...alone, isFoundAlone({ kind: 'group', groupId: 'a group' })]).toEqual([true, true, true, true])
  expect((['journey', 'intake', 'prescriber_evaluation'] as const).map((kind) => isFoundAlone({ kind, groupId: null }))).toEqual([
    false,
    false,
    false,
  ])
})

test('one follow-up ahead is booked at a time', () => {
  expect(ruleOwnFollowUp(0)).toEqual([])
  expect(ruleOwnFollowUp(1).map(({ code }) => code)).toEqual(['OWN_FOLLOW_UP_AHEAD'])
})

test('what stands in the way of whoever asks is told from what stands in the way of a time', () => {
  expect(['OWN_MOVE_TOO_LATE', 'TIME_TAKEN'].map(isOwnVisitCode)).toEqual([true, false])
})
