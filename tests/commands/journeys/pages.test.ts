import { expect, test } from 'vitest'
import { savePsychotherapyNote } from '@/lib/commands/notes/save-psychotherapy-note'
import { findJourneyConsole } from '@/lib/data/views/journey-console'
import { listNotes, listOwnPsychotherapyNotes } from '@/lib/data/views/notes'
import { findVisit } from '@/lib/data/views/visit'
import { done, openClinic } from '../../support/clinic'
import { confirmedJourney, driverSaysYes, later } from './world'

test('the visit says what the law still asks, the console what is ordered and due, and both leave a trace', async () => {
  const clinic = await openClinic()
  const { journey, rideId, client } = await confirmedJourney(clinic)
  const { actor } = clinic.therapist
  const missing = async () => {
    const visit = await clinic.read(actor, (tx) => findVisit(tx, actor, journey, later(0)))
    return visit?.open.map(({ code }) => code)
  }
  expect(await missing()).toEqual(['DRIVER_NOT_CONFIRMED'])
  await driverSaysYes(clinic, rideId)
  expect(await missing()).toEqual([])
  const shown = await clinic.read(actor, (tx) => findJourneyConsole(tx, actor, journey, later(0)))
  expect(shown).toMatchObject({
    order: { doseMg: 100 },
    doseAt: null,
    limits: { systolic: 140, diastolic: 90 },
    client: { contact: { name: 'Robin Reed' } },
    readings: [{ moment: 'before-dose', takenAt: null }, { moment: 'after-dose' }, { moment: 'before-leaving' }],
  })
  const other = await clinic.client()
  expect(await clinic.read(other.actor, (tx) => findVisit(tx, other.actor, journey, later(0)))).toBeNull()
  const reads = (await clinic.auditTrail()).filter(({ outcome }) => outcome === 'read')
  expect(reads.map(({ command, clientId }) => [command, clientId])).toEqual([
    ['visit.open', client.id],
    ['visit.open', client.id],
    ['journey.open', client.id],
  ])
})

test('own psychotherapy notes open for their author and for nobody else', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { actor } = clinic.therapist
  await done(clinic.run(savePsychotherapyNote, { clientId: client.id, text: 'A wide river.' }, actor))
  const own = (who: typeof actor) => clinic.read(who, (tx) => listOwnPsychotherapyNotes(tx, who, client.id, clinic.now))
  expect(await own(actor)).toMatchObject([{ text: 'A wide river.', version: 1 }])
  expect(await own(clinic.otherTherapist.actor)).toEqual([])
  expect(await clinic.read(actor, (tx) => listNotes(tx, actor, client.id, clinic.now))).toMatchObject({ items: [], total: 0 })
})
