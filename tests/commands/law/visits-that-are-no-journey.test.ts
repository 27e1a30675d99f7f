import { expect, test } from 'vitest'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { insertPlace } from '@/lib/data/records/visit-places'
import { newId } from '@/lib/ids'
import { type Clinic, openClinic } from '../../support/clinic'
import type { ClientOptions, TestClient } from '../../support/clinic/clients'
import { wellPrepared } from '../../support/door-answers'
import { codes } from '../journeys/world'

const AT_THE_DOOR = new Date('2026-11-23T14:50:00Z')
const ENDED = new Date('2026-11-01')
const kinds = ['preparation', 'integration', 'follow_up'] as const

type Visit = { readonly kind: string; readonly id: string; readonly client: TestClient; readonly go: 'confirm' | 'check in' }
type Scene = { readonly clinic: Clinic; readonly visits: readonly Visit[] }
type Fact = {
  readonly code: string
  readonly breaks: (scene: Scene) => Promise<unknown>
  readonly mends: (scene: Scene) => Promise<unknown>
  readonly setting?: 'telehealth'
  readonly client?: ClientOptions
}

const license =
  (revokedOn: Date | null) =>
  ({ clinic }: Scene) =>
    clinic.asSystem((tx) =>
      tx.credential.updateMany({
        where: { clinicianId: clinic.therapist.clinicianId, kind: 'license', state: 'MO' },
        data: { revokedOn },
      }),
    )
const coverageTo =
  (endsOn: Date | null) =>
  ({ clinic }: Scene) =>
    clinic.asSystem((tx) => tx.coverage.updateMany({ data: { endsOn } }))
const payAlone = ({ clinic: { asSystem, practiceId }, visits }: Scene) => {
  const row = { practiceId, program: 'self_pay', status: 'active', priority: 1, startsOn: new Date('2026-01-01') } as const
  const data = visits.map(({ client }) => ({ ...row, id: newId(), clientId: client.id }))
  return asSystem((tx) => tx.coverage.createMany({ data }))
}
const authorization =
  (asked: 'yes' | 'no') =>
  ({ clinic }: Scene) =>
    clinic.asSystem(
      (tx) => tx.$executeRaw`UPDATE payer SET flags = flags || jsonb_build_object('requiresAuthorization', ${asked}::text)
        WHERE practice_id = ${clinic.practiceId}::uuid`,
    )
const areIn =
  (state: string) =>
  ({ clinic: { asSystem, practiceId }, visits }: Scene) =>
    asSystem(async (tx) => {
      await tx.client.updateMany({ data: { state } })
      for (const { id: appointmentId, client } of visits) {
        const told = { address: '5 Sedge Court, Prairie', state, isHome: true, toldAt: AT_THE_DOOR, toldBy: client.userId }
        await insertPlace(tx, { practiceId, appointmentId, clientId: client.id, ...told })
      }
    })

/** What a visit rests on though no medicine is given in it: broken as it is found on the day, then mended. */
const facts: Readonly<Record<string, Fact>> = {
  'a license that lapsed': { code: 'CREDENTIAL_LAPSED', breaks: license(ENDED), mends: license(null) },
  'a coverage that ended': { code: 'COVERAGE_NOT_IN_FORCE', breaks: coverageTo(ENDED), mends: coverageTo(null) },
  'a coverage nobody knows': { code: 'COVERAGE_UNKNOWN', client: { program: null }, breaks: async () => {}, mends: payAlone },
  'an authorization that is missing': { code: 'PRIOR_AUTH_MISSING', breaks: authorization('yes'), mends: authorization('no') },
  'a state without a license': { code: 'CREDENTIAL_MISSING', setting: 'telehealth', breaks: areIn('TX'), mends: areIn('MO') },
}

/** Visits of today that no cycle holds: of each kind one that stands and one that is asked for, of six clients. */
async function visitsOf(clinic: Clinic, { client: options, setting }: Fact): Promise<readonly Visit[]> {
  const hours = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00'] as const
  const visits: Visit[] = []
  for (const [index, at] of hours.entries()) {
    const [kind = 'follow_up', go] = [kinds[index % kinds.length], index < kinds.length ? 'check in' : 'confirm'] as const
    const client = await clinic.client(options)
    const status = go === 'confirm' ? 'tentative' : 'confirmed'
    visits.push({ kind, go, client, id: await clinic.visit(client, { kind, on: clinic.today, at, status, ...(setting && { setting }) }) })
  }
  return visits
}

const statuses = (clinic: Clinic) => clinic.asSystem((tx) => tx.appointment.findMany({ orderBy: { id: 'asc' }, select: { status: true } }))

test.each(Object.entries(facts))('%s stops visits that are no journey at confirming and at the door', async (_, fact) => {
  const clinic = await openClinic()
  const scene = { clinic, visits: await visitsOf(clinic, fact) }
  const before = await statuses(clinic)
  const desk = clinic.frontDesk.actor
  const goes = async ({ go, id: appointmentId }: Visit) =>
    codes(
      go === 'confirm'
        ? await clinic.run(confirmAppointment, { appointmentId }, desk, AT_THE_DOOR)
        : await clinic.run(checkIn, { appointmentId, answers: wellPrepared }, desk, AT_THE_DOOR),
    )
  await fact.breaks(scene)
  for (const visit of scene.visits) expect(await goes(visit), `${visit.go}: ${visit.kind}`).toContain(fact.code)
  expect(await statuses(clinic)).toEqual(before)
  await fact.mends(scene)
  for (const visit of scene.visits) expect(await goes(visit), `${visit.go}: ${visit.kind}`).toMatchObject({ status: 'done' })
})
