import { expect, test } from 'vitest'
import { z } from 'zod'
import { accept, command, reject, rejectAndKeep } from '@/lib/commands/command'
import { openClinic } from '../support/clinic'

const input = z.strictObject({ clientId: z.uuid(), end: z.enum(['reject', 'reject-and-keep', 'accept']) })

const probe = command({
  name: 'client.update-profile',
  input,
  async run({ clientId, end }, { actor: { practiceId }, tx }) {
    await tx.client.update({ where: { practiceId_id: { practiceId, id: clientId } }, data: { city: end }, select: { id: true } })
    if (end === 'reject') return reject({ form: ['no'] })
    if (end === 'reject-and-keep') return rejectAndKeep({ form: ['no'] })
    return accept({ end }, { clientId })
  },
})

async function setUp() {
  const clinic = await openClinic()
  const client = await clinic.client()
  const city = async () =>
    (await clinic.read(clinic.frontDesk.actor, (tx) => tx.client.findFirstOrThrow({ where: { id: client.id }, select: { city: true } })))
      .city
  const give = (end: string, key?: string) => clinic.run(probe, { clientId: client.id, end }, clinic.frontDesk.actor, clinic.now, key)
  return { clinic, city, give }
}

test('what was written before a rejection is taken back, and nothing is traced', async () => {
  const { clinic, city, give } = await setUp()
  expect(await give('reject')).toEqual({ status: 'invalid', fields: { form: ['no'] } })
  expect(await city()).toBe('Prairie')
  expect(await clinic.auditTrail()).toEqual([])
})

test('a rejection under a key is remembered, and the key is not free for another request', async () => {
  const { city, give } = await setUp()
  const key = crypto.randomUUID()
  const first = await give('reject', key)
  expect(await give('reject', key)).toEqual(first)
  expect(await give('accept', key)).toMatchObject({ status: 'invalid', fields: { form: [expect.stringContaining('already sent')] } })
  expect(await city()).toBe('Prairie')
})

test('two at once under one key both hear the rejection', async () => {
  const { city, give } = await setUp()
  const key = crypto.randomUUID()
  const answers = await Promise.all([give('reject', key), give('reject', key)])
  expect(answers.map(({ status }) => status)).toEqual(['invalid', 'invalid'])
  expect(await city()).toBe('Prairie')
})

test('a rejection that keeps what it wrote keeps it', async () => {
  const { city, give } = await setUp()
  await give('reject-and-keep', crypto.randomUUID())
  expect(await city()).toBe('reject-and-keep')
})
