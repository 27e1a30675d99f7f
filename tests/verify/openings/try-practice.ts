import type { z } from 'zod'
import { bookConsult } from '../../../lib/commands/consults/book-consult.ts'
import { scheduleCycle } from '../../../lib/commands/scheduling/schedule-cycle.ts'
import { scheduleVisit } from '../../../lib/commands/scheduling/schedule-visit.ts'
import { findConsultTimes } from '../../../lib/data/views/consult-times.ts'
import { findScheduleOptions } from '../../../lib/data/views/schedule-options.ts'
import { findVisitOptions } from '../../../lib/data/views/visit-options.ts'
import { addDays, type LocalDate, type LocalTime } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { newId } from '../../../lib/ids.ts'
import type { bookConsultInput } from '../../../lib/inputs/consults.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, openClinic } from '../../support/clinic.ts'
import type { ChosenPractice } from './chosen-practice.ts'

export type Tried = { readonly booked: number; readonly refused: number; readonly wrong: readonly string[] }

type Start = { readonly on: LocalDate; readonly at: LocalTime }
type Answered = { readonly status: string; readonly ruling?: { readonly findings: readonly { readonly code: string }[] } }

const quarters = Array.from(
  { length: 44 },
  (_, quarter) => `${String(7 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}` as LocalTime,
)

/** A practice with some of its people taken, away or lapsed, and a client whose visits are asked for at times listed and not listed. */
export async function tryPractice(chosen: ChosenPractice): Promise<Tried> {
  const clinic = await openClinic({ timeZone: chosen.timeZone })
  const client = await madeAs(clinic, chosen)
  const tries = [await tryVisits(clinic, client, chosen), await tryCycle(clinic, chosen), await tryCalls(clinic, chosen)]
  return {
    booked: tries.reduce((sum, one) => sum + one.booked, 0),
    refused: tries.reduce((sum, one) => sum + one.refused, 0),
    wrong: tries.flatMap(({ wrong }) => wrong),
  }
}

async function madeAs(clinic: Clinic, { taken, away, lapsed, needsAuthorization, hasHour }: ChosenPractice): Promise<TestClient> {
  const { practiceId, therapist, otherTherapist, today, timeZone } = clinic
  const neighbour = await clinic.client({ name: 'Nell Neighbour' })
  for (const { day, at, minutes, isOther } of taken) {
    const of = {
      kind: 'follow_up',
      on: addDays(today, day),
      at,
      minutes,
      clinicianId: (isOther ? otherTherapist : therapist).clinicianId,
      roomId: null,
    } as const
    await clinic.visit(neighbour, of).catch(() => null)
  }
  const lapsing = lapsed === 'therapist' ? therapist : lapsed === 'other therapist' ? otherTherapist : null
  await clinic.asSystem(async (tx) => {
    for (const { day, isOther } of away)
      await tx.timeOff.createMany({
        data: [
          {
            ...{ practiceId, id: newId(), clinicianId: (isOther ? otherTherapist : therapist).clinicianId, reason: 'Away' },
            startsAt: instantAt(addDays(today, day), '00:00', timeZone),
            endsAt: instantAt(addDays(today, day + 1), '00:00', timeZone),
          },
        ],
      })
    if (lapsing)
      await tx.credential.updateMany({
        where: { practiceId, clinicianId: lapsing.clinicianId, kind: 'license' },
        data: { expiresOn: new Date(`${addDays(today, 4)}T00:00:00Z`) },
      })
    if (needsAuthorization)
      await tx.$executeRaw`UPDATE payer SET flags = flags || '{"requiresAuthorization": "yes"}' WHERE practice_id = ${practiceId}::uuid`
  })
  const client = await clinic.client({ name: 'Ola Opening' })
  if (hasHour) await clinic.visit(client, { kind: 'follow_up', on: addDays(today, 2), at: '16:00', minutes: 55 }).catch(() => null)
  return client
}

/** One listed time is booked last; before it times that are not listed are asked for, and refused. */
async function tryStarts(
  what: string,
  listed: readonly Start[],
  days: readonly LocalDate[],
  chosen: readonly number[],
  book: (start: Start) => Promise<Answered>,
): Promise<Tried> {
  const wrong: string[] = []
  const others = days
    .flatMap((on) => quarters.map((at) => ({ on, at })))
    .filter(({ on, at }) => !listed.some((start) => start.on === on && start.at === at))
  const picked = chosen.slice(1).flatMap((place) => others[place % Math.max(1, others.length)] ?? [])
  for (const start of picked) {
    const { status } = await book(start)
    if (status !== 'refused' && status !== 'invalid') wrong.push(`${what} ${start.on} ${start.at}: not listed, and ${status}`)
  }
  const first = listed[(chosen[0] ?? 0) % Math.max(1, listed.length)]
  if (!first) return { booked: 0, refused: picked.length, wrong }
  const { status, ruling } = await book(first)
  if (status !== 'done')
    wrong.push(`${what} ${first.on} ${first.at}: listed, and ${status} ${ruling?.findings.map(({ code }) => code).join(' ')}`)
  return { booked: 1, refused: picked.length, wrong }
}

async function tryVisits(clinic: Clinic, client: TestClient, { kind, setting, chosen }: ChosenPractice): Promise<Tried> {
  const { frontDesk, now, locationId } = clinic
  const asked = { kind, setting, locationId }
  const { actor } = frontDesk
  const open = await clinic.read(actor, (tx) => findVisitOptions(tx, actor, { clientId: client.id, asked, now }))
  const days = (open?.days ?? []).slice(0, 9)
  const listed: Start[] = []
  for (const { on, starts } of days) {
    if (starts === 0) continue
    const day = await clinic.read(actor, (tx) => findVisitOptions(tx, actor, { clientId: client.id, asked: { ...asked, on }, now }))
    for (const at of day?.times ?? []) listed.push({ on, at })
  }
  const form = {
    clientId: client.id,
    locationId,
    kind,
    setting,
    clinicianId: null,
    roomId: null,
    contact: null,
    payer: null,
    overrideReason: '',
  }
  return tryStarts(
    `${kind} ${setting}`,
    listed,
    days.map(({ on }) => on),
    chosen,
    (start) => clinic.run(scheduleVisit, { ...form, ...start }, actor),
  )
}

async function tryCycle(clinic: Clinic, { format, chosen }: ChosenPractice): Promise<Tried> {
  const { frontDesk, now, locationId } = clinic
  const client = await clinic.ordered({ name: 'Cy Cycle' })
  await clinic.sign(client, ['treatment-consent', 'ride-home-agreement', 'extended-care-notice'])
  const { cycleIds } = await clinic.regimen(client)
  const [cycleId = ''] = cycleIds
  const { actor } = frontDesk
  const look = (on?: LocalDate) =>
    clinic.read(actor, (tx) =>
      findScheduleOptions(tx, actor, { cycleId, asked: { locationId, format, setting: 'office', ...(on && { on }) }, now }),
    )
  const days = ((await look())?.days ?? []).slice(0, 9)
  const listed: Start[] = []
  for (const { on, starts } of days) {
    if (starts === 0) continue
    for (const at of (await look(on))?.times.journey ?? []) listed.push({ on, at })
  }
  const form = { cycleId, locationId, format, setting: 'office', overrideReason: '' }
  return tryStarts(
    `cycle ${format}`,
    listed,
    days.map(({ on }) => on),
    chosen,
    ({ on, at }) => clinic.run(scheduleCycle, { ...form, journeyOn: on, journeyAt: at }, actor),
  )
}

async function tryCalls(clinic: Clinic, { chosen }: ChosenPractice): Promise<Tried> {
  const { visitor, practiceId, now, timeZone } = clinic
  const { days } = await clinic.read(visitor, (tx) => findConsultTimes(tx, practiceId, now))
  const listed = days.slice(0, 5).flatMap(({ day, times }) =>
    times.map((time): Start => {
      const at = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(time))
      return { on: day, at: at as LocalTime }
    }),
  )
  const form = (startsAt: Date): z.input<typeof bookConsultInput> => ({
    ...{
      name: 'Cal Caller',
      email: `caller-${newId()}@example.com`,
      phone: '555 555 0142',
      zip: '65203',
      state: 'MO',
      indication: 'anxiety',
    },
    ...{ coverageType: 'not_sure', hasPrescriber: 'unknown', startsAt: startsAt.toISOString(), openedAt: now.getTime() - 60_000 },
  })
  return tryStarts(
    'call',
    listed,
    days.slice(0, 5).map(({ day }) => day),
    chosen,
    ({ on, at }) => clinic.run(bookConsult, form(instantAt(on, at, timeZone)), visitor),
  )
}
