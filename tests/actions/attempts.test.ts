import { expect, test, vi } from 'vitest'
import { startSessionAction } from '@/lib/actions/access'
import { cancelOwnConsultAction } from '@/lib/actions/consults'
import { confirmRideByLinkAction } from '@/lib/actions/rides'
import { findLinkActor } from '@/lib/auth/link'
import { randomToken } from '@/lib/crypto/tokens'
import { insertLink } from '@/lib/data/records/link-grants'
import { PASSWORD, withPassword } from '../commands/access/person'
import { openClinic } from '../support/clinic'

const request = vi.hoisted(() => ({ host: 'localhost', from: '203.0.113.7' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: request.host, origin: 'http://localhost:3000', 'x-forwarded-for': request.from }),
}))
vi.mock('next/cache', () => ({ refresh: () => undefined, revalidatePath: () => undefined }))

const signIn = async (email: string, password: string) => (await startSessionAction({ email, password })).status

test('thirty wrong passwords from one network shut nobody else out, there or elsewhere', async () => {
  const clinic = await openClinic()
  request.host = clinic.hostname
  const attacked = clinic.therapist
  const colleague = clinic.frontDesk
  await withPassword(clinic, attacked.userId)
  await withPassword(clinic, colleague.userId)

  request.from = '203.0.113.7'
  const tries = await Promise.all(Array.from({ length: 30 }, () => signIn(attacked.email, 'a guess that is wrong')))
  expect(tries).not.toContain('done')
  await Promise.all(Array.from({ length: 10 }, (_, index) => signIn(`nobody-${index}@example.com`, 'a guess that is wrong')))

  expect(await signIn(attacked.email, PASSWORD), 'the guesser goes on').toBe('invalid')
  expect(await signIn(colleague.email, PASSWORD), 'a colleague in the same network').toBe('done')
  request.from = '198.51.100.20'
  expect(await signIn(attacked.email, PASSWORD), 'the owner, elsewhere').toBe('done')
}, 120_000)

test('made-up links do not close the ones that were mailed', async () => {
  const clinic = await openClinic()
  request.host = clinic.hostname
  const client = await clinic.ordered()
  const appointmentId = await clinic.visit(client, { kind: 'journey', on: '2026-11-30' })
  const ride = await clinic.asSystem((tx) => tx.rideHome.findFirst({ where: { appointmentId }, select: { id: true } }))
  for (let made = 0; made < 80; made += 1) {
    expect((await confirmRideByLinkAction({ token: randomToken() })).status).toBe('denied')
    expect((await cancelOwnConsultAction({ token: randomToken() })).status).toBe('denied')
  }
  const { token } = await clinic.asSystem((tx) =>
    insertLink(tx, {
      practiceId: clinic.practiceId,
      purpose: 'driver-confirm',
      rideId: ride?.id ?? '',
      singleUse: false,
      expiresAt: new Date(Date.now() + 86_400_000),
    }),
  )
  expect(await findLinkActor(token, 'driver-confirm')).not.toBeNull()
}, 120_000)
