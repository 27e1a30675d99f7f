import { expect, test } from 'vitest'
import { enrolRems } from '@/lib/commands/clients/enrol-rems'
import { recordContract } from '@/lib/commands/documents/record-contract'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { tellPlace } from '@/lib/commands/journeys/tell-place'
import { answerExtension, extendRegimen } from '@/lib/commands/regimens/extend-regimen'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import type { Outcome } from '@/lib/domain/outcome'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { tellMedicare } from '../../support/clinic/people'
import { wellPrepared } from '../../support/door-answers'

const codesOf = (outcome: Outcome<unknown, unknown>): string[] =>
  outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : [outcome.status]

const confirm = async (clinic: Clinic, appointmentId: string) =>
  codesOf(await clinic.run(confirmAppointment, { appointmentId }, clinic.frontDesk.actor))

test('a visit by video begins when the client has said where they are today, and where somebody is licensed; it is confirmed anew after a place where nobody is', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: clinic.today, at: '09:30', setting: 'telehealth' })
  const enter = async () => codesOf(await clinic.run(checkIn, { appointmentId, answers: wellPrepared }, clinic.therapist.actor))
  const tell = (state: string) => done(clinic.run(tellPlace, { appointmentId, address: '5 Sedge Court, Prairie', state }, client.actor))
  expect(await enter()).toContain('PLACE_NOT_ASKED')
  await tell('TX')
  expect(await enter()).toEqual(expect.arrayContaining(['PLACE_OUT_OF_STATE', 'CREDENTIAL_MISSING']))
  await tell('MO')
  expect(await confirm(clinic, appointmentId)).toEqual(['done'])
  expect(await enter()).toEqual(['done'])
})

test('a journey beyond the plan waits until the prescriber agrees to the extension', async () => {
  const clinic = await openClinic()
  const client = await clinic.ordered()
  const { id: regimenId } = await clinic.regimen(client, { cycles: 1 })
  const asked = { regimenId, cycles: 1, reason: 'Scores fall and she wants to go on.', resultsReviewed: true }
  const { extensionId } = await done(clinic.run(extendRegimen, asked, clinic.therapist.actor))
  const second = await clinic.asSystem((tx) => tx.cycle.findFirstOrThrow({ where: { regimenId, number: 2 } }))
  const visit = { kind: 'journey', on: '2026-11-27', format: 'B', status: 'tentative', cycleId: second.id } as const
  const appointmentId = await clinic.visit(client, visit)
  expect(await confirm(clinic, appointmentId)).toContain('REGIMEN_COMPLETE')
  await done(clinic.run(answerExtension, { extensionId, agrees: true }, clinic.prescriber.actor))
  expect(await confirm(clinic, appointmentId)).not.toContain('REGIMEN_COMPLETE')
})

test('esketamine waits for the enrolment at the facility where it is given', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  await clinic.referred(client)
  await clinic.order(client, { route: 'esketamine', doseMg: 56 })
  const { cycleIds } = await clinic.regimen(client, { route: 'esketamine', setting: 'facility' })
  const visit = { kind: 'journey', on: '2026-11-27', format: 'B', status: 'tentative', setting: 'facility', route: 'esketamine' } as const
  const appointmentId = await clinic.visit(client, { ...visit, cycleId: cycleIds[0] ?? '' })
  expect(await confirm(clinic, appointmentId)).toContain('ESKETAMINE_NOT_ENROLLED')
  const enrolment = { clientId: client.id, facilityId: clinic.facilityId, enrolledOn: '2026-11-23', confirmation: 'CONF-1' }
  await done(clinic.run(enrolRems, enrolment, clinic.frontDesk.actor))
  expect(await confirm(clinic, appointmentId)).not.toContain('ESKETAMINE_NOT_ENROLLED')
})

test('a Medicare client of a therapist who has opted out is confirmed once the contract is signed', async () => {
  const clinic = await openClinic()
  const { clinicianId } = clinic.therapist
  await clinic.asSystem((tx) => tellMedicare(tx, { practiceId: clinic.practiceId, clinicianId }, 'opted_out'))
  const client = await clinic.client({ program: 'medicare' })
  const appointmentId = await clinic.visit(client, { kind: 'follow_up', on: '2026-11-27', status: 'tentative' })
  expect(await confirm(clinic, appointmentId)).toContain('MEDICARE_CONTRACT_MISSING')
  const paper = { clientId: client.id, clinicianId, fromOn: '2026-11-23', toOn: '2027-11-22', signedName: client.name, bothSigned: true }
  await done(clinic.run(recordContract, paper, clinic.frontDesk.actor))
  expect(await confirm(clinic, appointmentId)).toEqual(['done'])
})
