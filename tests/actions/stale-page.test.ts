import { expect, test, vi } from 'vitest'
import { acknowledgeAlertAction } from '@/lib/actions/alerts'
import { saveRoomAction } from '@/lib/actions/practice'
import { newId } from '@/lib/ids'
import { openClinic } from '../support/clinic'

const here = vi.hoisted(() => ({ host: 'localhost', actor: null as unknown, drawnAnew: 0 }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: here.host, origin: 'http://localhost:3000', 'user-agent': 'test' }),
}))
vi.mock('next/cache', () => ({
  refresh: () => {
    here.drawnAnew += 1
  },
  revalidatePath: () => undefined,
}))
vi.mock('@/lib/auth/session', () => ({
  findCurrentSession: async () => ({ id: crypto.randomUUID(), actor: here.actor, mustEnrol: false, wasIdle: false }),
}))

test('a page that shows what is no more is drawn anew with its refusal; a field that is wrong leaves it as it is', async () => {
  const clinic = await openClinic()
  here.host = clinic.hostname
  here.actor = clinic.therapist.actor
  const gone = await acknowledgeAlertAction({ alertId: newId(), callWithin: 15 })
  expect(gone).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  expect(here.drawnAnew).toBe(1)

  here.actor = clinic.admin.actor
  const wrong = await saveRoomAction({ name: '' } as never)
  expect(wrong).toMatchObject({ status: 'invalid' })
  expect(wrong).not.toHaveProperty('fields.form')
  expect(here.drawnAnew).toBe(1)
})
