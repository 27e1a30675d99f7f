import { sendMessage } from '../../../lib/commands/messages/send-message.ts'
import { insertAlert } from '../../../lib/data/records/alerts.ts'
import { insertLink } from '../../../lib/data/records/link-grants.ts'
import { insertTimeOff } from '../../../lib/data/records/places.ts'
import { lockResources } from '../../../lib/data/records/reservations.ts'
import { findPracticeByHost, inScope, type Tx } from '../../../lib/data/scope.ts'
import type { LinkPurpose, SignedInActor } from '../../../lib/domain/access/actor.ts'
import type { PersonRole } from '../../../lib/domain/access/roles.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { newId } from '../../../lib/ids.ts'
import { demoSignIns } from '../../../prisma/seed/sign-ins.ts'
import { asSetUp, give } from '../../../prisma/seed/support.ts'

export type Demo = Awaited<ReturnType<typeof openDemo>>

const must = <Row>(row: Row | null | undefined, what: string): Row => {
  if (row === null || row === undefined) throw new Error(`The demo practice has no ${what} to show.`)
  return row
}

/** The seeded demo practice: who signs in for each role, and one of everything a page can be about. */
export async function openDemo(now: Date) {
  const { id: practiceId } = must(await findPracticeByHost('*'), 'address')
  const actors = await asSetUp(practiceId, (tx) => actorsOf(tx, practiceId))
  const clientId = actors.client.role === 'client' ? actors.client.clientId : ''
  const ids = await asSetUp(practiceId, (tx) => idsOf(tx, practiceId, clientId, actors, now))
  const tokens = await inScope({ role: 'system', practiceId, job: 'link' }, (tx) => tokensOf(tx, practiceId, ids, actors, now))
  return {
    practiceId,
    actors,
    ids: {
      ...{ ...ids, clientId, threadId: await threadOf(practiceId, clientId, actors, now) },
      ...{ alertId: await alertOf(practiceId, ids, now), timeOffId: await timeOffOf(practiceId, actors.therapist, now) },
    },
    tokens,
  }
}

async function actorsOf(tx: Tx, practiceId: string): Promise<Record<PersonRole, SignedInActor>> {
  const as = async (role: PersonRole): Promise<SignedInActor> => {
    const { email } = must(
      demoSignIns.find((person) => person.as === role),
      role,
    )
    const row = must(
      await tx.userRole.findFirst({
        where: { practiceId, role, user: { email } },
        select: { userId: true, clientId: true, clinicianId: true, prescriberId: true, user: { select: { userDuties: true } } },
      }),
      role,
    )
    const duties = row.user.userDuties.map(({ duty }) => duty)
    const subject = { clientId: row.clientId, clinicianId: row.clinicianId, prescriberId: row.prescriberId }
    return { role, practiceId, userId: row.userId, duties, ...subject } as SignedInActor
  }
  return {
    client: await as('client'),
    therapist: await as('therapist'),
    prescriber: await as('prescriber'),
    'front-desk': await as('front-desk'),
    admin: await as('admin'),
  }
}

/** The demo client's own visits and papers, and the most telling visits of the demo therapist. */
async function idsOf(tx: Tx, practiceId: string, clientId: string, actors: Record<PersonRole, SignedInActor>, now: Date) {
  const select = { id: true }
  const soonest = { startsAt: 'asc' as const }
  const latest = { startsAt: 'desc' as const }
  const journeys = { practiceId, kind: 'journey' as const }
  const clinicianId = 'clinicianId' in actors.therapist ? actors.therapist.clinicianId : ''
  const journeyOf = (status: 'in_progress' | 'arrived' | 'completed') =>
    tx.appointment.findFirst({ where: { ...journeys, clinicianId, status }, orderBy: latest, select })
  const ahead = { status: { in: ['confirmed' as const, 'tentative' as const] } }
  const own =
    (await tx.appointment.findFirst({ where: { ...journeys, clientId, ...ahead }, orderBy: soonest, select })) ??
    (await tx.appointment.findFirst({ where: { practiceId, clientId }, orderBy: latest, select }))
  const around = {
    kind: { in: ['preparation' as const, 'integration' as const, 'follow_up' as const] },
    startsAt: { gt: addMinutes(now, 4 * 24 * 60) },
  }
  const movable = await tx.appointment.findFirst({ where: { practiceId, clientId, ...ahead, ...around }, orderBy: soonest, select })
  const running = (await journeyOf('in_progress')) ?? (await journeyOf('arrived')) ?? (await journeyOf('completed'))
  const door = await tx.appointment.findFirst({
    where: {
      practiceId,
      clinicianId,
      clientId: { not: null },
      kind: { in: ['preparation', 'integration', 'journey'] },
      status: 'confirmed',
    },
    orderBy: soonest,
    select,
  })
  const cycles = { where: { practiceId, clientId }, orderBy: { number: 'asc' as const }, select }
  const cycle =
    (await tx.cycle.findFirst({ ...cycles, where: { ...cycles.where, status: 'planned' } })) ?? (await tx.cycle.findFirst(cycles))
  const planned = await tx.cycle.findFirst({
    where: { practiceId, status: 'planned', client: { status: 'active' } },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
    select: { id: true, clientId: true },
  })
  const led = await tx.appointment.findFirst({
    where: { ...journeys, ...ahead, startsAt: { gt: now }, cycleId: { not: null } },
    orderBy: soonest,
    select: { cycleId: true },
  })
  const consult = await tx.consultRequest.findFirst({ where: { practiceId }, orderBy: { createdAt: 'desc' }, select })
  const ride =
    (await tx.rideHome.findFirst({ where: { practiceId, driverName: { not: null }, confirmedAt: null }, select })) ??
    (await tx.rideHome.findFirst({ where: { practiceId, driverName: { not: null } }, select }))
  const prescriberId = 'prescriberId' in actors.prescriber ? actors.prescriber.prescriberId : ''
  const referrals = { where: { practiceId, prescriberId, status: 'accepted' as const }, select: { clientId: true } }
  const referred =
    (await tx.referral.findFirst({ ...referrals, where: { ...referrals.where, clientId } })) ?? (await tx.referral.findFirst(referrals))
  const group = await tx.groupSession.findFirst({
    where: { practiceId, status: 'confirmed', startsAt: { gt: now } },
    orderBy: [{ seatsTaken: 'desc' }, { startsAt: 'asc' }],
    select,
  })
  const visitId = must(own, 'visit of the demo client').id
  return {
    visitId,
    groupId: must(group, 'group ahead').id,
    movableId: movable?.id ?? visitId,
    runningId: running?.id ?? visitId,
    doorId: door?.id ?? visitId,
    cycleId: must(cycle, 'cycle of the demo client').id,
    planned: must(planned, 'planned cycle'),
    ledCycleId: must(led?.cycleId ?? null, 'cycle with a journey ahead'),
    consultId: must(consult, 'consult call').id,
    rideId: must(ride, 'ride with a driver').id,
    referredId: must(referred, 'client of the demo prescriber').clientId,
  }
}

async function tokensOf(
  tx: Tx,
  practiceId: string,
  { consultId, rideId }: { consultId: string; rideId: string },
  { client }: Record<PersonRole, SignedInActor>,
  now: Date,
) {
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const link = async (purpose: LinkPurpose, about: object) =>
    (await insertLink(tx, { practiceId, purpose, expiresAt, singleUse: false, ...about })).token
  return {
    consult: await link('consult-manage', { consultId }),
    driver: await link('driver-confirm', { rideId }),
    invitation: await link('invitation', { userId: client.userId, role: 'client' }),
    reset: await link('password-reset', { userId: client.userId }),
  }
}

/** The newest conversation of the demo client; the desk writes the first word when there is none. */
async function threadOf(practiceId: string, clientId: string, actors: Record<PersonRole, SignedInActor>, now: Date): Promise<string> {
  const find = (tx: Tx) => tx.messageThread.findFirst({ where: { practiceId, clientId, audience: 'client_visible' }, select: { id: true } })
  const found = await asSetUp(practiceId, find)
  if (found) return found.id
  const words = { clientId, subject: 'Your first journey', body: 'We look forward to seeing you. Eat lightly that morning.' }
  await give(sendMessage, { ...words, threadId: null, audience: 'client_visible' }, actors['front-desk'], now)
  return must(await asSetUp(practiceId, find), 'conversation').id
}

/** An alert about the journey under way, raised when there is none. Two browsers that begin at once ask one after the other. */
async function alertOf(practiceId: string, { runningId }: { readonly runningId: string }, now: Date): Promise<string> {
  return asSetUp(practiceId, async (tx) => {
    await lockResources(tx, practiceId, [runningId])
    const visit = await tx.appointment.findFirstOrThrow({ where: { practiceId, id: runningId }, select: { clientId: true } })
    const clientId = must(visit.clientId, 'client of the journey under way')
    const about = { practiceId, clientId, appointmentId: runningId, subjectId: runningId }
    return insertAlert(tx, { ...about, kind: 'reading', level: 'notice', findings: [], raisedAt: now, dueAt: now })
  })
}

/** Time off of the demo therapist over the last visit they have planned, entered when there is none. */
async function timeOffOf(practiceId: string, therapist: SignedInActor, now: Date): Promise<string> {
  const clinicianId = 'clinicianId' in therapist ? therapist.clinicianId : ''
  return asSetUp(practiceId, async (tx) => {
    await lockResources(tx, practiceId, [clinicianId])
    const found = await tx.timeOff.findFirst({ where: { practiceId, clinicianId, endsAt: { gt: now } }, select: { id: true } })
    if (found) return found.id
    const planned = { practiceId, clinicianId, clientId: { not: null }, status: { in: ['tentative' as const, 'confirmed' as const] } }
    const visit = await tx.appointment.findFirst({
      where: planned,
      orderBy: { startsAt: 'desc' },
      select: { startsAt: true, endsAt: true },
    })
    const { startsAt, endsAt } = visit ?? { startsAt: now, endsAt: new Date(now.getTime() + 86_400_000) }
    const id = newId()
    await insertTimeOff(tx, practiceId, id, { clinicianId, roomId: null, startsAt, endsAt, reason: 'Away' })
    return id
  })
}
