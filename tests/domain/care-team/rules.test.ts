import { expect, test } from 'vitest'
import { type AssignPrimaryFacts, ruleAssignPrimary } from '@/lib/domain/care-team/rule-assign-primary'
import { type JoinTeamFacts, ruleJoinTeam } from '@/lib/domain/care-team/rule-join-team'
import { license, malpractice, moment, ruleset, said, therapistCredentials, training } from '../credentials/fixtures'

const now = moment('2026-11-22')
const trained = { credentials: therapistCredentials, isSupervisee: false, supervisions: [] }
const oriented = {
  credentials: [license({ profession: 'lcsw' }), malpractice(), training({ hours: 8, topics: ['orientation'] })],
  isSupervisee: false,
  supervisions: [],
}

const primary = (facts: Partial<AssignPrimaryFacts> = {}) =>
  said(
    ruleAssignPrimary(
      { isActive: true, takesNewClients: true, isPrimary: false, therapist: trained, clientState: 'KS', moment: now, ...facts },
      ruleset,
    ),
  )

const inside = (facts: Partial<Extract<JoinTeamFacts, { who: 'inside' }>> = {}) =>
  said(
    ruleJoinTeam(
      {
        who: 'inside',
        role: 'preparation',
        alreadyOn: false,
        isActive: true,
        therapist: oriented,
        clientState: 'KS',
        moment: now,
        ...facts,
      },
      ruleset,
    ),
  )

test('the primary therapist is trained in guiding, integration and trauma, with the hours', () => {
  expect(primary()).toEqual([])
  expect(primary({ therapist: oriented })).toEqual([
    'refuse TRAINING_HOURS_SHORT',
    'refuse TRAINING_MISSING',
    'refuse TRAINING_MISSING',
    'refuse TRAINING_MISSING',
  ])
})

test('the primary therapist is licensed where the client is', () => {
  expect(primary({ clientState: 'TX' })).not.toEqual([])
})

test('a full practice is said, not refused, and not said of the one who is primary already', () => {
  expect(primary({ takesNewClients: false })).toEqual(['warn NOT_TAKING_NEW_CLIENTS'])
  expect(primary({ takesNewClients: false, isPrimary: true })).toEqual([])
  expect(primary({ isActive: false })).toEqual(['refuse CLINICIAN_NOT_ACTIVE'])
})

test('T22 another licensed clinician with the orientation may prepare, and not guide', () => {
  expect(inside()).toEqual([])
  expect(inside({ role: 'guide' })).toContain('refuse TRAINING_HOURS_SHORT')
  expect(inside({ role: 'therapy', therapist: { ...trained, credentials: [license({ profession: 'lcsw' }), malpractice()] } })).toEqual([])
})

test('nobody is on the team twice in one role', () => {
  expect(inside({ alreadyOn: true })).toEqual(['refuse ALREADY_ON_TEAM'])
})

test('somebody from outside joins, and hears nothing without a release', () => {
  const outside = { who: 'outside', alreadyOn: false, releaseInForce: false } as const
  expect(said(ruleJoinTeam(outside, ruleset))).toEqual(['warn RELEASE_NOT_SIGNED'])
  expect(said(ruleJoinTeam({ ...outside, releaseInForce: true }, ruleset))).toEqual([])
})

test('somebody who no longer works here joins no team, whatever their training', () => {
  expect(inside({ isActive: false })).toEqual(['refuse CLINICIAN_NOT_ACTIVE'])
  expect(inside({ isActive: false, role: 'guide', therapist: trained })).toEqual(['refuse CLINICIAN_NOT_ACTIVE'])
})

test('somebody from outside is not on the team twice either, release or not', () => {
  const twice = { who: 'outside', alreadyOn: true, releaseInForce: true } as const
  expect(said(ruleJoinTeam(twice, ruleset))).toEqual(['refuse ALREADY_ON_TEAM'])
})
