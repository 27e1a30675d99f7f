import { expect, test } from 'vitest'
import { type SigningFacts, worldAtSigning } from '@/lib/domain/law/world-at-signing'
import { fixtures } from './fixtures/all'
import { aboutId, type Scene, saidOf, sceneOf } from './scene'

/** The world as far as it is read for a signature: the visit itself, its cycle, its place, and whoever signs. */
function readOf({ world, kind, actor }: Scene): SigningFacts {
  const { now, today, timeZone, ruleset, location, client, setAsides } = world
  const visits = world.visits.filter(({ id }) => id === aboutId(kind))
  return {
    ...{ now, today, timeZone, ruleset, location, setAsides, visits },
    client: { id: client.id, state: client.state },
    cycles: world.cycles.filter(({ id }) => id === visits[0]?.cycleId).map(({ id }) => ({ id })),
    clinicians: world.clinicians.filter(({ id }) => 'clinicianId' in actor && id === actor.clinicianId),
    facilities: world.facilities
      .filter(({ id }) => id === visits[0]?.facilityId)
      .map(({ id, state, timeZone: zone }) => ({ id, state, timeZone: zone })),
  }
}

const author = { role: 'therapist', practiceId: 'p', userId: 'w', duties: [], clinicianId: 'wren' } as const

test('a signature is decided by what is read for it as by the whole world', () => {
  const decided = fixtures.map(({ in: kind, breaks }) => {
    const scene = { ...breaks(sceneOf(kind, 'sign')), actor: author }
    const whole = saidOf(scene)
    expect(saidOf({ ...scene, world: worldAtSigning(readOf(scene)) })).toEqual(whole)
    return whole.length
  })
  expect(decided.filter((findings) => findings > 0).length).toBeGreaterThan(5)
})

test('another fact is not found empty: asking for it fails', () => {
  const world = worldAtSigning(readOf({ ...sceneOf('journey', 'sign'), actor: author }))
  expect(() => world.orders).toThrow('orders is not read when a note is signed')
  expect(() => world.client.bornOn).toThrow('bornOn is not read when a note is signed')
})
