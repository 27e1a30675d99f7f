import { expect, test } from 'vitest'
import { toDay } from '@/lib/data/dates'
import { handTasksOver } from '@/lib/data/records/care-team'
import { replaceObjectives } from '@/lib/data/records/contacts'
import { loadDocumentsInForce } from '@/lib/data/records/documents'
import { loadClinicianOnPaper, loadInsurancesOnPaper } from '@/lib/data/records/papers'
import { loadOptedOut, loadPrivateContracts } from '@/lib/data/records/private-contracts'
import { finishRechecks, insertRecheck, loadRechecks } from '@/lib/data/records/rechecks'
import { upsertDocuments } from '@/lib/data/records/reference'
import { revokeRelease } from '@/lib/data/records/releases'
import { insertTask } from '@/lib/data/records/tasks'
import { documentTemplates } from '@/lib/domain/practice/documents/templates'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { openClinic } from '../../support/clinic'
import { tellMedicare } from '../../support/clinic/people'

test('what is open for one therapist about a client goes to the other; nothing else does', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const client = await clinic.client()
  const [from, to] = [clinic.therapist.clinicianId, clinic.otherTherapist.clinicianId]
  const task = { practiceId, clientId: client.id, dueAt: now, forClinicianId: from } as const
  await clinic.asSystem(async (tx) => {
    await insertTask(tx, { ...task, kind: 'care-alert', forRole: 'therapist' })
    await tx.task.updateMany({ where: { kind: 'care-alert' }, data: { status: 'done', doneAt: now, outcome: 'Called.' } })
    await insertTask(tx, { ...task, kind: 'results-review', forRole: 'therapist' })
    await insertTask(tx, { ...task, kind: 'refund', forRole: 'front-desk' })
    await insertTask(tx, { ...task, kind: 'screen-look', forRole: 'therapist', forClinicianId: null })
    await handTasksOver(tx, practiceId, client.id, from, to)
  })
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id }, orderBy: { kind: 'asc' } }))
  expect(tasks.map(({ kind, forClinicianId }) => [kind, forClinicianId])).toEqual([
    ['care-alert', from],
    ['refund', from],
    ['results-review', to],
    ['screen-look', null],
  ])
})

test('objectives that were reached stay when others take the place of the rest', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const set = (...bodies: string[]) =>
    clinic.read(clinic.therapist.actor, (tx) => replaceObjectives(tx, clinic.practiceId, client.id, bodies))
  await set('Sleep', 'Work again')
  await clinic.asSystem((tx) => tx.treatmentObjective.updateMany({ where: { body: 'Sleep' }, data: { reachedOn: toDay('2026-11-20') } }))
  await set('Travel')
  const rows = await clinic.asSystem((tx) => tx.treatmentObjective.findMany({ where: { clientId: client.id }, orderBy: { body: 'asc' } }))
  expect(rows.map(({ body }) => body)).toEqual(['Sleep', 'Travel'])
})

test('a document in force is one that was not retired; a new version retires those before it and no other document', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const inForce = () =>
    clinic.asSystem(async (tx) => (await loadDocumentsInForce(tx, practiceId)).map(({ key, version }) => `${key} ${version}`).sort())
  const before = await inForce()
  const consent = documentTemplates['treatment-consent']
  const store = (version: number, effectiveFrom: '2026-11-24' | '2026-12-24') =>
    clinic.asSystem((tx) => upsertDocuments(tx, practiceId, [{ ...consent, version, effectiveFrom }], '2026-11-23'))
  await store(consent.version + 1, '2026-11-24')
  await store(consent.version + 2, '2026-12-24')
  const others = before.filter((one) => !one.startsWith('treatment-consent'))
  expect(await inForce()).toEqual([...others, `treatment-consent ${consent.version + 2}`].sort())
  const retired = await clinic.asSystem((tx) =>
    tx.documentVersion.findMany({
      where: { template: { key: 'treatment-consent' }, NOT: { retiredOn: null } },
      orderBy: { version: 'asc' },
    }),
  )
  expect(retired.map(({ retiredOn }) => retiredOn?.toISOString().slice(0, 10))).toEqual(['2026-11-24', '2026-12-24'])
})

test('a release that is taken back leaves a signature that was taken back before as it was', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { 'release-of-information': signatureId = '' } = await clinic.sign(client, ['release-of-information'])
  const revokedAtOf = async () => (await clinic.asSystem((tx) => tx.signature.findFirstOrThrow({ where: { id: signatureId } }))).revokedAt
  const take = (minute: number) =>
    clinic.read(clinic.frontDesk.actor, (tx) =>
      revokeRelease(tx, clinic.practiceId, { id: newId(), signatureId }, minutesAfter(clinic.now, minute)),
    )
  await take(1)
  await take(2)
  expect(await revokedAtOf()).toEqual(minutesAfter(clinic.now, 1))
})

test('a private contract holds for the days before it is taken back, for its own client; it is signed with somebody who works here', async () => {
  const clinic = await openClinic()
  const { practiceId } = clinic
  const { clinicianId } = clinic.therapist
  const [client, other] = [await clinic.client(), await clinic.client()]
  const details = { clinician: clinicianId, from_on: '2026-11-23', to_on: '2028-11-22' }
  const signed = async (whose: typeof client) => {
    const { 'private-contract': plain = '' } = await clinic.sign(whose, ['private-contract'])
    await clinic.asSystem(async (tx) => {
      const row = await tx.signature.findFirstOrThrow({ where: { id: plain } })
      await tx.signature.createMany({ data: [{ ...row, id: newId(), details }] })
    })
  }
  await signed(client)
  await signed(other)
  const holding = (...ids: string[]) =>
    clinic.asSystem(async (tx) => {
      const found = await loadPrivateContracts(tx, practiceId, ids)
      return ids.map((id) => (found.get(id) ?? []).map(({ toOn }) => toOn))
    })
  expect([await holding(client.id), await holding(client.id, other.id)]).toEqual([[['2028-11-22']], [['2028-11-22'], ['2028-11-22']]])
  const takenBack = (revokedAt: Date) =>
    clinic.read(clinic.frontDesk.actor, (tx) => tx.signature.updateMany({ where: { clientId: client.id }, data: { revokedAt } }))
  await takenBack(new Date('2026-11-25T18:00:00Z'))
  expect(await holding(client.id, other.id)).toEqual([['2026-11-24'], ['2028-11-22']])
  await takenBack(clinic.now)
  expect(await holding(client.id, other.id)).toEqual([[], ['2028-11-22']])
  const optedOut = () => clinic.asSystem(async (tx) => (await loadOptedOut(tx, practiceId, clinic.today)).map((one) => one.id))
  const set = (data: object) => clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data }))
  expect(await optedOut()).toEqual([])
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId, clinicianId }, 'opted_out'))
  expect(await optedOut()).toEqual([clinicianId])
  await set({ isActive: false })
  expect(await optedOut()).toEqual([])
})

test('what was looked at again is done with; what came meanwhile waits', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  const waiting = () => clinic.asSystem(async (tx) => (await loadRechecks(tx, practiceId)).map(({ facts }) => facts.join()))
  await clinic.asSystem((tx) => insertRecheck(tx, practiceId, ['credential'], now))
  const [first] = await clinic.asSystem((tx) => loadRechecks(tx, practiceId))
  await clinic.asSystem((tx) => insertRecheck(tx, practiceId, ['coverage'], minutesAfter(now, 1)))
  await clinic.asSystem((tx) => finishRechecks(tx, practiceId, [first?.id ?? ''], minutesAfter(now, 2)))
  expect(await waiting()).toEqual(['coverage'])
})

test('a superbill names the licence of the state of its day, the supervisor of its day, and whose plan it is', async () => {
  const clinic = await openClinic()
  const { practiceId, today } = clinic
  const { clinicianId } = clinic.therapist
  const client = await clinic.client()
  const shown = (on = today, state = 'MO') => clinic.asSystem((tx) => loadClinicianOnPaper(tx, practiceId, clinicianId, { on, state }))
  await clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { clinicianId, kind: 'malpractice' }, data: { createdAt: new Date('2020-01-01') } }),
  )
  expect(await shown()).toMatchObject({ licenseNumber: 'MO-1001', licenseState: 'MO' })
  expect(await shown(today, 'KS')).toMatchObject({ licenseNumber: 'KS-1001', licenseState: 'KS' })
  expect(await shown(today, 'IL')).toMatchObject({ licenseNumber: '', licenseState: 'IL' })
  const row = { practiceId, clinicianId, supervisorId: clinic.otherTherapist.clinicianId }
  await clinic.asSystem((tx) =>
    tx.supervision.createMany({ data: [{ ...row, id: newId(), fromOn: toDay('2026-11-23'), toOn: toDay('2026-11-24') }] }),
  )
  const supervisor = async (on: typeof today) => (await shown(on))?.supervisor?.name ?? null
  const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'] as const
  expect(await Promise.all(days.map(supervisor))).toEqual([null, 'Lark Linden', 'Lark Linden', null])
  const insured = async () =>
    (await clinic.asSystem((tx) => loadInsurancesOnPaper(tx, practiceId, client.id))).get(client.coverageId ?? '')?.insurance.insuredName
  expect(await insured()).toBe(client.name)
  const change = (data: object) => clinic.asSystem((tx) => tx.coverage.updateMany({ where: { clientId: client.id }, data }))
  await change({ relation: 'spouse' })
  expect(await insured()).toBe('')
  await change({ insuredName: 'Bo Example' })
  expect(await insured()).toBe('Bo Example')
  const alone = await clinic.client({ program: 'self_pay' })
  expect((await clinic.asSystem((tx) => loadInsurancesOnPaper(tx, practiceId, alone.id))).size).toBe(0)
})
