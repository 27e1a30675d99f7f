import { expect, test } from 'vitest'
import { saveClinician } from '@/lib/commands/practice/save-clinician'
import { saveFacilityClosure } from '@/lib/commands/practice/save-facility-closure'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { saveSupervision } from '@/lib/commands/practice/save-supervision'
import { loadNetworkFacts } from '@/lib/data/records/network-standings'
import { loadClinicians } from '@/lib/data/records/people-facts'
import { loadSupervisions } from '@/lib/data/records/supervisions'
import { medicareStatusOn } from '@/lib/domain/coverage/medicare-standing'
import { networkOn } from '@/lib/domain/coverage/network'
import { hasSupervisorOn } from '@/lib/domain/credentials/supervision'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

const person = {
  id: null,
  name: 'Plover Pine',
  title: 'PLPC',
  npi: '',
  bio: '',
  email: '',
  modalities: [],
  homeLocationId: null,
  medicareStatus: 'unknown',
  medicareFromOn: '',
  isSupervisee: true,
  takesNewClients: true,
  isActive: true,
}

test('what a payer says about a clinician holds from its day on, and the days before keep theirs', async () => {
  const clinic = await openClinic()
  const { therapist, payers, admin, today } = clinic
  const asked = { payerId: payers.va, clinicianId: therapist.clinicianId }
  const standing = (days: number) =>
    clinic.read(clinic.frontDesk.actor, async (tx) =>
      networkOn(await loadNetworkFacts(tx, clinic.practiceId, [payers.va]), { ...asked, on: addDays(today, days) }),
    )
  await done(clinic.run(saveNetworkStanding, { ...asked, inNetwork: 'no', fromOn: addDays(today, 10) }, admin.actor))
  expect([await standing(9), await standing(10)]).toEqual(['yes', 'no'])
  await done(clinic.run(saveNetworkStanding, { ...asked, inNetwork: 'unknown', fromOn: addDays(today, 10) }, admin.actor))
  expect([await standing(9), await standing(10)]).toEqual(['yes', 'unknown'])
  expect(await clinic.run(saveNetworkStanding, { ...asked, inNetwork: 'no', fromOn: addDays(today, -1) }, admin.actor)).toMatchObject({
    fields: { fromOn: [expect.any(String)] },
  })
  expect(
    await clinic.run(saveNetworkStanding, { ...asked, clinicianId: newId(), inNetwork: 'no', fromOn: today }, admin.actor),
  ).toMatchObject({ fields: { clinicianId: [expect.any(String)] } })
})

test('a supervisor counts from their day on, until the supervision ends, and never supervises themselves', async () => {
  const clinic = await openClinic()
  const { admin, today, therapist } = clinic
  const { id } = await done(clinic.run(saveClinician, person, admin.actor))
  const supervised = (days: number) =>
    clinic.read(clinic.frontDesk.actor, async (tx) => {
      const supervisions = (await loadSupervisions(tx, clinic.practiceId, [id])).get(id) ?? []
      return hasSupervisorOn({ supervisions }, { on: addDays(today, days), state: 'MO' })
    })
  expect(await supervised(0)).toBe(false)
  const save = (supervisorId: string | null, days: number, clinicianId = id) =>
    clinic.run(saveSupervision, { clinicianId, supervisorId, fromOn: addDays(today, days) }, admin.actor)
  await done(save(therapist.clinicianId, 0))
  expect([await supervised(-1), await supervised(0), await supervised(300)]).toEqual([false, true, true])
  await done(save(null, 30))
  expect([await supervised(29), await supervised(30)]).toEqual([true, false])
  expect(await save(id, 40)).toMatchObject({ fields: { supervisorId: ['Nobody supervises themselves.'] } })
  expect(await save(null, 40)).toMatchObject({ fields: { fromOn: [expect.any(String)] } })
  expect(await save(id, 0, therapist.clinicianId)).toMatchObject({ fields: { form: [expect.any(String)] } })
})

test('somebody with licences elsewhere only supervises nobody here', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveClinician, person, clinic.admin.actor))
  await done(
    clinic.run(saveSupervision, { clinicianId: id, supervisorId: clinic.therapist.clinicianId, fromOn: clinic.today }, clinic.admin.actor),
  )
  const supervisions = await clinic.asSystem((tx) => loadSupervisions(tx, clinic.practiceId, [id]))
  const at = { supervisions: supervisions.get(id) ?? [] }
  expect(hasSupervisorOn(at, { on: clinic.today, state: 'KS' })).toBe(true)
  expect(hasSupervisorOn(at, { on: clinic.today, state: 'CO' })).toBe(false)
})

test('nobody is neither enrolled nor opted out by silence', async () => {
  const clinic = await openClinic()
  const told = (facts: object) => clinic.run(saveClinician, { ...person, isSupervisee: false, ...facts }, clinic.admin.actor)
  expect(await told({ medicareStatus: 'neither' })).toMatchObject({ fields: { medicareFromOn: [expect.any(String)] } })
  const { id } = await done(told({}))
  const standing = async (days: number) => {
    const clinicians = await clinic.asSystem((tx) => loadClinicians(tx, clinic.practiceId))
    const facts = clinicians.find((clinician) => clinician.id === id)?.medicareFacts ?? []
    return medicareStatusOn(facts, addDays(clinic.today, days))
  }
  expect(await standing(0)).toBe('unknown')
  await done(told({ id, medicareStatus: 'enrolled', medicareFromOn: addDays(clinic.today, 5) }))
  expect([await standing(4), await standing(5)]).toEqual(['unknown', 'enrolled'])
})

test('a partner facility is closed for a day, and opened again', async () => {
  const clinic = await openClinic()
  const save = (isClosed: boolean, facilityId = clinic.facilityId) =>
    clinic.run(saveFacilityClosure, { facilityId, closedOn: '2026-12-25', reason: 'Holiday', isClosed }, clinic.admin.actor)
  const closures = () => clinic.asSystem((tx) => tx.facilityClosure.count({ where: { practiceId: clinic.practiceId } }))
  await done(save(true))
  await done(save(true))
  expect(await closures()).toBe(1)
  await done(save(false))
  expect(await closures()).toBe(0)
  expect(await save(true, newId())).toMatchObject({ fields: { facilityId: [expect.any(String)] } })
})

test('somebody under supervision supervises nobody, no supervision begins in the past, and each has their own', async () => {
  const clinic = await openClinic()
  const { admin, today, therapist } = clinic
  const [first, second] = [
    await done(clinic.run(saveClinician, person, admin.actor)),
    await done(clinic.run(saveClinician, { ...person, name: 'Teal Tulip' }, admin.actor)),
  ]
  const save = (clinicianId: string, supervisorId: string, fromOn = today) =>
    clinic.run(saveSupervision, { clinicianId, supervisorId, fromOn }, admin.actor)
  expect(await save(first.id, second.id)).toMatchObject({ fields: { supervisorId: [expect.stringContaining('under supervision')] } })
  expect(await save(first.id, newId())).toMatchObject({ fields: { supervisorId: [expect.any(String)] } })
  expect(await save(newId(), therapist.clinicianId)).toMatchObject({ status: 'invalid' })
  await done(save(first.id, therapist.clinicianId))
  expect(await save(first.id, therapist.clinicianId, addDays(today, -1))).toMatchObject({ fields: { fromOn: [expect.any(String)] } })
  await done(save(second.id, therapist.clinicianId))
  const held = await clinic.asSystem((tx) => loadSupervisions(tx, clinic.practiceId, [first.id]))
  expect([...held].filter(([, supervisions]) => supervisions.length > 0).map(([id]) => id)).toEqual([first.id])
})
