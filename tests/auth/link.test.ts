import { expect, test, vi } from 'vitest'
import { findLinkActor, opensLink } from '@/lib/auth/link'
import { insertLink } from '@/lib/data/records/link-grants'
import { newId } from '@/lib/ids'
import { type Clinic, openClinic } from '../support/clinic'

const request = vi.hoisted(() => ({ host: 'localhost' }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: request.host }) }))

const HOUR = 3_600_000

async function clinicWithRide() {
  const clinic = await openClinic()
  request.host = clinic.hostname
  const client = await clinic.ordered()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-30' })
  const ride = await clinic.asSystem((tx) => tx.rideHome.findFirst({ where: { appointmentId }, select: { id: true } }))
  return { clinic, rideId: ride?.id ?? '' }
}

const linkFor = (clinic: Clinic, rideId: string, more: { expiresAt?: Date } = {}) =>
  clinic.asSystem((tx) =>
    insertLink(tx, {
      practiceId: clinic.practiceId,
      purpose: 'driver-confirm',
      rideId,
      singleUse: false,
      expiresAt: new Date(Date.now() + 24 * HOUR),
      ...more,
    }),
  )

test('a driver’s link lets act for this one ride', async () => {
  const { clinic, rideId } = await clinicWithRide()
  const { id, token } = await linkFor(clinic, rideId)
  expect(await findLinkActor(token, 'driver-confirm')).toEqual({
    role: 'link',
    practiceId: clinic.practiceId,
    grantId: id,
    purpose: 'driver-confirm',
    targetId: rideId,
  })
})

test('it is good for nothing else, at no other practice, and not after its time', async () => {
  const { clinic, rideId } = await clinicWithRide()
  const { token } = await linkFor(clinic, rideId)
  expect(await findLinkActor(token, 'consult-manage')).toBeNull()
  expect(await opensLink(token, 'password-reset')).toBe(false)
  expect(await findLinkActor(newId().replaceAll('-', ''), 'driver-confirm')).toBeNull()
  expect(await findLinkActor("' OR true --", 'driver-confirm')).toBeNull()
  const late = await linkFor(clinic, rideId, { expiresAt: new Date(Date.now() - HOUR) })
  expect(await findLinkActor(late.token, 'driver-confirm')).toBeNull()
  request.host = (await openClinic()).hostname
  expect(await findLinkActor(token, 'driver-confirm')).toBeNull()
})
