import { expect, test } from 'vitest'
import { postChargesForDay } from '@/lib/commands/billing/post-charges'
import { recordContract } from '@/lib/commands/documents/record-contract'
import { correctMedicare } from '@/lib/commands/practice/correct-medicare'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { loadMedicareFacts } from '@/lib/data/records/medicare-standings'
import type { MedicareStatus } from '@/lib/domain/coverage/rule-medicare-clinician'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { tellMedicare } from '../../support/clinic/people'
import { booksOf, signVisit } from '../billing/world'

const TODAY = '2026-11-23'

/** A client with Medicare, of a therapist who has stood with it in one way since 2020. */
async function withMedicare(status: MedicareStatus) {
  const clinic = await openClinic()
  const { practiceId, admin, therapist } = clinic
  const { clinicianId } = therapist
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId, clinicianId }, status))
  const client = await clinic.client({ program: 'medicare' })
  const facts = () => clinic.asSystem((tx) => loadMedicareFacts(tx, practiceId, clinicianId))
  const row = await clinic.asSystem((tx) => tx.clinician.findFirstOrThrow({ where: { id: clinicianId } }))
  const { id, name, title, bio, modalities, homeLocationId, isSupervisee, takesNewClients, isActive } = row
  const person = {
    id,
    name,
    title,
    bio,
    modalities,
    homeLocationId,
    isSupervisee,
    takesNewClients,
    isActive,
    npi: row.npi ?? '',
    email: '',
  }
  const save = (medicareStatus: MedicareStatus, medicareFromOn: string, over: object = {}) =>
    clinic.run(saveClinician, { ...person, taxonomy: row.taxonomy ?? '', medicareStatus, medicareFromOn, ...over }, admin.actor)
  const correct = (entry: string, to: MedicareStatus, fromOn: LocalDate) =>
    clinic.run(correctMedicare, { id: entry, status: to, fromOn }, admin.actor)
  return { clinic, client, facts, save, correct, version: row.version }
}

const contractOf = (clinic: Clinic, client: TestClient) =>
  done(
    clinic.run(
      recordContract,
      {
        ...{ clientId: client.id, clinicianId: clinic.therapist.clinicianId, fromOn: TODAY, toOn: '2027-11-22' },
        ...{ signedName: client.name, bothSigned: true },
      },
      clinic.frontDesk.actor,
    ),
  )

const standingClaims = async (clinic: Clinic, client: TestClient) =>
  (await booksOf(clinic, client)).charges.map(({ isClaimable }) => isClaimable)

test('a visit before a change is posted again by what was told for its day, and stays billed as it was', async () => {
  const { clinic, client, facts, save } = await withMedicare('opted_out')
  await contractOf(clinic, client)
  await signVisit(clinic, client, { kind: 'preparation', on: TODAY })
  const billed = await booksOf(clinic, client)
  expect(billed.charges).toMatchObject([{ isClaimable: false, claimId: null }])
  await done(save('enrolled', '2026-11-24'))
  expect((await facts()).map(({ status, fromOn }) => [status, fromOn])).toEqual([
    ['opted_out', '2020-01-01'],
    ['enrolled', '2026-11-24'],
  ])
  const { practiceId, now, admin } = clinic
  const day = { actor: admin.actor, practiceId, clientId: client.id, serviceOn: TODAY, now } as const
  expect(await clinic.asSystem((tx) => postChargesForDay(tx, day))).toEqual([])
  expect(await booksOf(clinic, client)).toEqual(billed)
  await signVisit(clinic, client, { kind: 'integration', on: '2026-11-24' })
  expect(await standingClaims(clinic, client)).toEqual([false, true])
})

test('a correction posts again the days whose notes were signed, of clients with Medicare, and no others', async () => {
  const { clinic, client, facts, correct } = await withMedicare('enrolled')
  await clinic.visit(client, { kind: 'integration', on: '2026-11-20' })
  await signVisit(clinic, client, { kind: 'preparation', on: TODAY })
  await signVisit(clinic, await clinic.client(), { kind: 'preparation', on: '2026-11-24' })
  const [entry] = await facts()
  await done(correct(entry?.id ?? '', 'neither', '2020-01-01'))
  const told = (await clinic.auditTrail()).find(({ command }) => command === 'medicare.correct')
  expect(told?.details).toMatchObject({ days: 1 })
})

test('a visit is booked by what is told for its own day: a change already entered counts from its day on, not before', async () => {
  const { clinic, client, save } = await withMedicare('enrolled')
  await done(save('neither', '2026-12-02'))
  const book = async (on: LocalDate) => {
    const where = { locationId: clinic.locationId, setting: 'office', clinicianId: clinic.therapist.clinicianId }
    const outcome = await clinic.run(
      scheduleVisit,
      { clientId: client.id, kind: 'follow_up', on, at: '10:00', ...where },
      clinic.frontDesk.actor,
    )
    return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : [outcome.status]
  }
  expect(await book('2026-12-02')).toContain('MEDICARE_CLINICIAN_NEITHER')
  expect(await book('2026-12-01')).toEqual(['done'])
})

test('an entry that was wrong is put right, and the days it changes are billed by what is right', async () => {
  const { clinic, client, facts, correct } = await withMedicare('opted_out')
  await contractOf(clinic, client)
  await signVisit(clinic, client, { kind: 'preparation', on: TODAY })
  const [entry] = await facts()
  if (!entry) throw new Error('the entry is there')
  const corrected = async (to: MedicareStatus, fromOn: LocalDate) => {
    await done(correct(entry.id, to, fromOn))
    return standingClaims(clinic, client)
  }
  expect(await standingClaims(clinic, client)).toEqual([false])
  expect(await corrected('enrolled', '2020-01-01')).toEqual([true])
  expect(await corrected('neither', '2020-01-01')).toEqual([])
  expect(await corrected('enrolled', TODAY)).toEqual([true])
  expect(await corrected('opted_out', TODAY)).toEqual([false])
  const { charges, amounts } = await booksOf(clinic, client)
  expect(charges).toMatchObject([{ claimId: null }])
  expect(amounts).toMatchObject({ ar_client: charges[0]?.chargeCents })
})

test('a change told for days gone by bills them by it', async () => {
  const { clinic, client, save } = await withMedicare('opted_out')
  await contractOf(clinic, client)
  await signVisit(clinic, client, { kind: 'preparation', on: TODAY })
  await done(save('enrolled', '2026-11-20'))
  expect(await standingClaims(clinic, client)).toEqual([true])
})

test('an entry of the same day is corrected, two never share a day, and a form opened before is told', async () => {
  const { clinic, facts, save, correct, version } = await withMedicare('enrolled')
  const told = async () => (await facts()).map(({ status, fromOn }) => `${status} ${fromOn}`)
  await done(save('opted_out', '2020-01-01'))
  await done(save('opted_out', '2020-01-01'))
  expect(await told()).toEqual(['opted_out 2020-01-01'])
  expect(await save('unknown', '')).toMatchObject({ fields: { medicareFromOn: [expect.any(String)] } })
  await done(save('neither', '2027-01-01'))
  const [first, later] = await facts()
  expect(await correct(later?.id ?? '', 'enrolled', '2020-01-01')).toMatchObject({ fields: { fromOn: [expect.any(String)] } })
  const standing = (await clinic.asSystem((tx) => tx.clinician.findFirstOrThrow({ where: { id: clinic.therapist.clinicianId } }))).version
  expect(standing).toBeGreaterThan(version)
  await done(correct(first?.id ?? '', 'enrolled', '2021-01-01'))
  expect(await told()).toEqual(['enrolled 2021-01-01', 'neither 2027-01-01'])
  expect(await save('opted_out', '2020-01-01', { version: standing })).toMatchObject({ status: 'stale' })
  expect(await correct(newId(), 'enrolled', '2021-01-01')).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(correctMedicare, { id: first?.id, status: 'unknown', fromOn: '2021-01-01' }, clinic.therapist.actor)).toEqual({
    status: 'denied',
  })
})
