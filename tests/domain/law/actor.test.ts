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

test('whether giving lies in the scope of a therapist is asked of a dose that is given, not before one is', () => {
  const scopeOf = (dose: 'given' | 'none') => {
    const scene = { ...sceneOf('at a facility', 'dose'), actor: therapist('wren') }
    const { dose: _asked, ...before } = scene.act
    return saidOf({ ...scene, act: dose === 'given' ? scene.act : before }).filter(({ row }) => row === 'actor.scope')
  }
  expect(scopeOf('none')).toEqual([])
  expect(scopeOf('given')).toEqual([])
})
