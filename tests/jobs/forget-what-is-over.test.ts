import { expect, test } from 'vitest'
import { liftLegalHold, placeLegalHold } from '@/lib/commands/practice/legal-hold'
import { type ForgottenKind, forgottenKinds } from '@/lib/domain/practice/retention'
import { forgetWhatIsOver } from '@/lib/jobs/forget-what-is-over'
import { minutesAfter } from '../commands/access/person'
import { type Clinic, done, openClinic } from '../support/clinic'
import { aroundTheLimit, daysOf, isThere, type Planted, pastTheWalls, plant } from '../support/old-rows'

const DAY = 24 * 60
const old = (kind: ForgottenKind) => ({ days: daysOf(kind) + 1, at: '12:00' as const })
const left = (planted: readonly Planted[]) =>
  pastTheWalls(async (client) => {
    const there: string[] = []
    for (const row of planted) if (await isThere(client, row)) there.push(`${row.kind}, ${row.what}`)
    return there
  })
const plantOld = (clinic: Clinic, kinds: readonly ForgottenKind[], owner: Parameters<typeof plant>[3]['owner'], what: string) =>
  pastTheWalls(async (client) => {
    const planted: Planted[] = []
    for (const kind of kinds) planted.push(await plant(client, clinic, kind, { ...old(kind), owner, what }))
    return planted
  })

test('each kind is kept through its last day and gone the day after, and another practice keeps its own', async () => {
  const [clinic, other] = [await openClinic({ timeZone: 'America/Phoenix' }), await openClinic({ timeZone: 'America/Phoenix' })]
  const owner = await clinic.client()
  const elsewhere = await other.client()
  const kept: string[] = []
  const planted: Planted[] = []
  await pastTheWalls(async (client) => {
    for (const kind of forgottenKinds) {
      for (const { isKept, ...row } of aroundTheLimit(kind)) {
        planted.push(await plant(client, clinic, kind, { ...row, owner }))
        if (isKept) kept.push(`${kind}, ${row.what}`)
      }
    }
  })
  const foreign = await plantOld(
    other,
    forgottenKinds.filter((kind) => kind !== 'attempt'),
    elsewhere,
    'elsewhere',
  )
  const gone = await forgetWhatIsOver(clinic.practiceId, clinic.now)
  expect(gone).toBeGreaterThanOrEqual(forgottenKinds.length * 2)
  expect(await left(planted)).toEqual(kept)
  expect(await left(foreign)).toHaveLength(foreign.length)
}, 60_000)

test('it runs once on a day of the practice, and writes down what it came to', async () => {
  const clinic = await openClinic()
  const owner = await clinic.client()
  await plantOld(clinic, ['draft', 'session'], owner, 'first')
  expect(await forgetWhatIsOver(clinic.practiceId, clinic.now)).toBeGreaterThanOrEqual(2)
  const second = await plantOld(clinic, ['draft'], owner, 'second')
  expect(await forgetWhatIsOver(clinic.practiceId, minutesAfter(clinic.now, 60))).toBe(0)
  expect(await left(second)).toHaveLength(1)
  await forgetWhatIsOver(clinic.practiceId, minutesAfter(clinic.now, DAY))
  expect(await left(second)).toEqual([])
  const run = await clinic.asSystem((tx) => tx.retentionRun.findFirst({ where: { practiceId: clinic.practiceId, kind: 'draft' } }))
  expect(run).toMatchObject({ deleted: 1, held: 0, deletedInAll: 2n, ranAt: minutesAfter(clinic.now, DAY) })
  const trail = (await clinic.auditTrail()).map(({ command, details }) => ({ command, details }))
  expect(trail).toContainEqual({ command: 'retention.forget', details: { kind: 'draft', deleted: 1 } })
  expect(trail.filter(({ command }) => command === 'retention.finish')).toHaveLength(2)
})

/** What is a client's own; a stranger's request, a finished recheck and a file are nobody's. */
const ofClients = forgottenKinds.filter((kind) => !['consult', 'recheck', 'import', 'attempt'].includes(kind))

test('a legal hold keeps what is its client’s, and nothing else, until it is lifted', async () => {
  const clinic = await openClinic()
  const [held, free] = [await clinic.client(), await clinic.client()]
  const { holdId } = await done(clinic.run(placeLegalHold, { clientId: held.id, reason: 'A letter from a lawyer' }, clinic.admin.actor))
  const heldRows = await plantOld(clinic, ofClients, held, 'held')
  const freeRows = await plantOld(clinic, ofClients, free, 'free')
  await forgetWhatIsOver(clinic.practiceId, clinic.now)
  expect(await left(freeRows)).toEqual([])
  expect(await left(heldRows)).toEqual(ofClients.map((kind) => `${kind}, held`))
  const run = await clinic.asSystem((tx) => tx.retentionRun.findFirst({ where: { practiceId: clinic.practiceId, kind: 'draft' } }))
  expect(run).toMatchObject({ deleted: 1, held: 1 })
  await done(clinic.run(liftLegalHold, { holdId, reason: 'The matter is settled' }, clinic.admin.actor))
  await forgetWhatIsOver(clinic.practiceId, minutesAfter(clinic.now, DAY))
  expect(await left(heldRows)).toEqual([])
})

test('a hold on everything stops every kind', async () => {
  const clinic = await openClinic()
  const owner = await clinic.client()
  await done(clinic.run(placeLegalHold, { clientId: null, reason: 'An audit by a payer' }, clinic.admin.actor))
  const kinds = forgottenKinds.filter((kind) => kind !== 'attempt')
  const planted = await plantOld(clinic, kinds, owner, 'old')
  await forgetWhatIsOver(clinic.practiceId, clinic.now)
  expect(await left(planted)).toHaveLength(kinds.length)
})

test('nobody but a job forgets, and what is in use is never old', async () => {
  const clinic = await openClinic()
  const forgetAs = (actor: Parameters<Clinic['read']>[0]) =>
    clinic.read(actor, (tx) => tx.$queryRaw`SELECT app.forget('session', now() + interval '9 years', 9)`)
  await expect(forgetAs(clinic.admin.actor)).rejects.toThrow(/only a job forgets/)
  await expect(forgetAs(clinic.visitor)).rejects.toThrow(/only a job forgets/)
  const consults = clinic.asSystem((tx) => tx.$queryRaw`SELECT app.forget('consult', now() + interval '9 years', 9)`)
  await expect(consults).rejects.toThrow(/nothing of the kind/)
  const owner = await clinic.client()
  const waiting = await pastTheWalls(async (client) => {
    const row = await plant(client, clinic, 'sent-message', { days: 900, at: '12:00', owner, what: 'waits' })
    await client.query('UPDATE outbox SET sent_at = NULL WHERE id = $1', [row.id])
    return row
  })
  await forgetWhatIsOver(clinic.practiceId, clinic.now)
  expect(await left([waiting])).toHaveLength(1)
})
