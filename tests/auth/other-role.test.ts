import { expect, test, vi } from 'vitest'
import { requireFrame } from '@/lib/auth/actor'
import type { PersonRole } from '@/lib/domain/access/roles'

const here = vi.hoisted(() => ({
  role: 'front-desk',
  roles: ['front-desk', 'admin'] as string[],
  consoleAppointmentId: null as string | null,
}))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-sojourn-path': '/clinic/settings?tab=1' }) }))
vi.mock('@/lib/auth/session', () => ({
  findCurrentSession: async () => ({
    mustEnrol: false,
    actor: { role: here.role },
    roles: here.roles,
    consoleAppointmentId: here.consoleAppointmentId,
  }),
}))

const ask = (...roles: PersonRole[]) => requireFrame(...roles)

test('a page of another role the person holds says so and leads back to itself', async () => {
  const switching = ';/sign-in/role?as=admin&back=%2Fclinic%2Fsettings%3Ftab%3D1;'
  await expect(ask('admin')).rejects.toMatchObject({ digest: expect.stringContaining(switching) })
})

test('a page of the role one is here in opens', async () => {
  await expect(ask('therapist', 'front-desk')).resolves.toMatchObject({ actor: { role: 'front-desk' } })
})

test('a page of a role the person does not hold is not there, nor is any for a session that runs a console', async () => {
  await expect(ask('prescriber')).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
  here.consoleAppointmentId = 'one'
  await expect(ask('admin')).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' })
})
