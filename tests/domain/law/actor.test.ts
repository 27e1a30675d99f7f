import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { saidOf, sceneOf } from './scene'

const therapist = (clinicianId: string): Actor => ({ role: 'therapist', practiceId: 'p', userId: 'u', duties: [], clinicianId })
const said = (actor: Actor) =>
  saidOf({ ...sceneOf('journey', 'start'), actor })
    .filter(({ code }) => code.startsWith('ACTOR_'))
    .map(({ code, bite }) => `${bite} ${code}`)

test('the booked therapist starts a visit, another who could is said, one nobody knows does not', () => {
  expect(said(therapist('wren'))).toEqual([])
  expect(said(therapist('lark')).map((text) => text.split(' ')[1])).toEqual(['ACTOR_NOT_ON_VISIT'])
  expect(said(therapist('nobody'))).toEqual(['stops ACTOR_LAPSED'])
})
