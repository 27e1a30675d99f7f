import { describe, expect, test } from 'vitest'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { revokeDocument } from '@/lib/commands/documents/revoke-document'
import { startVisit } from '@/lib/commands/journeys/start-visit'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { revokeDose } from '@/lib/commands/prescribers/revoke-dose'
import { clientScreenKeys } from '@/lib/domain/clients/screening'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { arrived, codes, later, underway } from '../journeys/world'

type Scene = { readonly clinic: Clinic; readonly client: TestClient; readonly at: Date }
type Change = { readonly by: (scene: Scene) => Promise<unknown>; readonly code: string }

const danger = { q1: true, q2: true, q3: true, q4: true, q5: true, q6: true }
const says =
  (key: 'aneurysm' | 'pregnancy') =>
  ({ clinic, client, at }: Scene) => {
    const items = Object.fromEntries(clientScreenKeys.map((one) => [one, one === key ? 'yes' : 'no']))
    return done(clinic.run(recordScreening, { items, medicines: [] }, client.actor, at))
  }
const takesBack =
  (key: string) =>
  ({ clinic, client, at }: Scene) =>
    done(clinic.run(revokeDocument, { key, why: 'I want to think about it.' }, client.actor, at))

const decides = ({ clinic, client, at }: Scene) => {
  const verdict = { clientId: client.id, verdict: 'not_eligible', conditions: '', validUntilOn: '2027-11-01', inPersonExamOn: null }
  return done(clinic.run(decideEligibility, verdict, clinic.prescriber.actor, at))
}

async function stopsOrder({ clinic, client, at }: Scene): Promise<unknown> {
  const order = await clinic.asSystem((tx) => tx.doseOrder.findFirstOrThrow({ where: { clientId: client.id }, select: { id: true } }))
  return done(clinic.run(revokeDose, { orderId: order.id, why: 'Blood pressure.' }, clinic.prescriber.actor, at))
}

/** Takes a license of Missouri out of force, as it is found on the day. */
const lapses = (clinic: Clinic, whose: { clinicianId: string } | { prescriberId: string }) =>
  clinic.asSystem((tx) =>
    tx.credential.updateMany({ where: { ...whose, kind: 'license', state: 'MO' }, data: { revokedOn: new Date('2026-11-01') } }),
  )

const changes: Readonly<Record<string, Change>> = {
  'a danger that is told': {
    by: ({ clinic, client, at }) => done(clinic.run(recordCssrs, { form: 'since_last_contact', answers: danger }, client.actor, at)),
    code: 'CRISIS_OPEN',
  },
  'a verdict of not eligible': { by: decides, code: 'NOT_ELIGIBLE' },
  'a pregnancy that is told': { by: says('pregnancy'), code: 'SCREEN_STOPS_UNTIL_CLEARED' },
  'an aneurysm that is told': { by: says('aneurysm'), code: 'SCREEN_STOPS' },
  'a treatment consent that is taken back': { by: takesBack('treatment-consent'), code: 'DOCUMENT_NOT_SIGNED' },
  'a ride agreement that is taken back': { by: takesBack('ride-home-agreement'), code: 'RIDE_HOME_NOT_AGREED' },
  'an order that is stopped': { by: stopsOrder, code: 'PRESCRIPTION_ENDED' },
  'a prescriber’s license that lapsed': {
    by: ({ clinic }) => lapses(clinic, { prescriberId: clinic.prescriber.prescriberId }),
    code: 'CREDENTIAL_LAPSED',
  },
  'a therapist’s license that lapsed': {
    by: ({ clinic }) => lapses(clinic, { clinicianId: clinic.therapist.clinicianId }),
    code: 'ACTOR_LAPSED',
  },
}

describe('after the check-in', () => {
  test.each(Object.entries(changes))('%s keeps the journey from beginning', async (_, { by, code }) => {
    const clinic = await openClinic()
    const { client, journey: appointmentId } = await arrived(clinic)
    await by({ clinic, client, at: later(2) })
    expect(codes(await clinic.run(startVisit, { appointmentId }, clinic.therapist.actor, later(5)))).toContain(code)
    const row = await clinic.asSystem((tx) => tx.appointment.findFirstOrThrow({ where: { id: appointmentId } }))
    expect(row.status).toBe('arrived')
  })

  test.each(Object.entries(changes))('%s keeps a dose from being given once it has begun', async (_, { by, code }) => {
    const clinic = await openClinic()
    const { client, reading, dose, appointmentId } = await underway(clinic)
    await done(reading(10, 'before', 120, 78))
    await by({ clinic, client, at: later(11) })
    expect(codes(await dose(12, 100))).toContain(code)
    expect(await clinic.asSystem((tx) => tx.journeyEvent.count({ where: { appointmentId, kind: 'dose' } }))).toBe(0)
  })

  test('somebody else whose license lapsed begins nobody’s journey', async () => {
    const clinic = await openClinic()
    const { journey: appointmentId } = await arrived(clinic)
    await lapses(clinic, { clinicianId: clinic.otherTherapist.clinicianId })
    const begin = (actor = clinic.otherTherapist.actor) => clinic.run(startVisit, { appointmentId }, actor, later(5))
    expect(codes(await begin())).toContain('ACTOR_LAPSED')
    expect(codes(await begin(clinic.therapist.actor))).toMatchObject({ status: 'done' })
  })
})
