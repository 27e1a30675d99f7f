import { addAttachment } from '../../../lib/commands/attachments/add-attachment.ts'
import { openRefund } from '../../../lib/commands/billing/open-refund.ts'
import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { recordCssrs } from '../../../lib/commands/clients/record-cssrs.ts'
import { bookConsult } from '../../../lib/commands/consults/book-consult.ts'
import { sendMessage } from '../../../lib/commands/messages/send-message.ts'
import { saveNote } from '../../../lib/commands/notes/save-note.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import { sendReferral } from '../../../lib/commands/prescribers/send-referral.ts'
import { toDay } from '../../../lib/data/dates.ts'
import { writeJson } from '../../../lib/data/kept-json/columns.ts'
import type { SuperbillContent } from '../../../lib/domain/practice/documents/papers.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { addDays, type LocalTime, type TimeZone } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import type { TestTherapist } from '../../support/clinic/people.ts'
import { type Clinic, done } from '../../support/clinic.ts'
import type { Ids } from './sample.ts'

type Status = 'tentative' | 'confirmed' | 'arrived' | 'in_progress' | 'completed'
const upTo: Readonly<Record<Status, readonly Status[]>> = {
  tentative: [],
  confirmed: [],
  arrived: ['arrived'],
  in_progress: ['arrived', 'in_progress'],
  completed: ['arrived', 'in_progress', 'completed'],
}

/** Visits of a client at every point of a day, and what hangs on them: a draft, a signed note, charges, a conversation, an alert, a task. */
export async function rowsOf(clinic: Clinic, client: TestClient, therapist: TestTherapist): Promise<Ids> {
  const { frontDesk, practiceId } = clinic
  const visit = visitsOf(clinic, client, therapist)
  const startedId = await visit('preparation', 'in_progress')
  const signedId = await visit('integration', 'completed')
  const draftedId = await visit('follow_up', 'completed')
  const { noteId: draftId } = await draft(clinic, therapist, draftedId)
  const { noteId: signedNoteId } = await draft(clinic, therapist, signedId)
  await done(clinic.run(signNote, { noteId: signedNoteId }, therapist.actor))
  const { threadId } = await done(
    clinic.run(sendMessage, { clientId: client.id, subject: 'A question', body: 'How are you today?' }, frontDesk.actor),
  )
  await done(clinic.run(recordCssrs, { clientId: client.id, form: 'past_month', answers: worrying }, client.actor))
  const letter = {
    clientId: client.id,
    kind: 'letter',
    name: 'Letter.pdf',
    mediaType: 'application/pdf',
    sentBytes: 9,
    content: 'JVBERi0xLjcK',
  }
  const { attachmentId } = await done(clinic.run(addAttachment, letter, frontDesk.actor))
  const rows = await clinic.asSystem(async (tx) => {
    const where = { practiceId, clientId: client.id }
    return {
      chargeId: (await tx.charge.findFirst({ where, select: { id: true } }))?.id ?? '',
      screeningId: (await tx.screening.findFirst({ where: { ...where, kind: 'cssrs' }, select: { id: true } }))?.id ?? '',
      taskId: (await tx.task.findFirst({ where: { practiceId, kind: { not: 'cssrs' } }, select: { id: true } }))?.id ?? '',
    }
  })
  return {
    ...rows,
    ...(await moneyOf(clinic, client, draftedId)),
    ...(await consultOf(clinic)),
    askedReferralId: await askedReferral(clinic),
    superviseeId: await supervisee(clinic),
    medicareId: await medicareOf(clinic),
    presenceId: await presence(clinic, client),
    startedId,
    draftId,
    signedNoteId,
    noteId: draftId,
    threadId,
    attachmentId,
    arrivingId: await visit('preparation', 'confirmed'),
    arrivedId: await visit('follow_up', 'arrived'),
    // The day after tomorrow: from the third day on a call may have taken the hour.
    askedId: await visit('follow_up', 'tentative', 2),
    missedId: await visit('follow_up', 'confirmed', -1),
    journeyId: await visit('journey', 'in_progress'),
    groupId: await groupOf(clinic),
  }
}

const worrying = { q1: true, q2: true, q3: false, q4: false, q5: false, q6: false }

/** Puts visits one after the other into today, so that they do not stand in each other's way. */
function visitsOf(clinic: Clinic, client: TestClient, { clinicianId }: TestTherapist) {
  let hour = 8
  return async (kind: 'preparation' | 'integration' | 'follow_up' | 'journey', status: Status, days = 0): Promise<string> => {
    const at = `${String(hour).padStart(2, '0')}:00` as LocalTime
    hour += kind === 'journey' ? 4 : 1
    const on = addDays(clinic.today, days)
    const id = await clinic.visit(client, {
      kind,
      on,
      at,
      status: status === 'tentative' ? 'tentative' : 'confirmed',
      roomId: null,
      clinicianId,
    })
    for (const next of upTo[status]) {
      await clinic.asSystem((tx) =>
        tx.appointment.updateMany({
          where: { practiceId: clinic.practiceId, id },
          data: { status: next, ...marks(clinic.now)[next] },
        }),
      )
    }
    return id
  }
}

const marks = (now: Date): Partial<Record<Status, { startedAt: Date } | { completedAt: Date }>> => ({
  in_progress: { startedAt: new Date(now.getTime() - 3_600_000) },
  completed: { completedAt: new Date(now.getTime() - 300_000) },
})

const address = { line: '1 Lake Road', city: 'Lakeside', state: 'MO', zip: '63101' }
/** A superbill as it is kept; its lines are of no interest to a wall. */
const onPaper: SuperbillContent = {
  ...{ number: 'S-1', issuedOn: '2026-11-20', replaces: null, timeZone: 'America/Chicago' },
  practice: { name: 'Walls', legalName: 'Walls LLC', address, phone: '1', email: 'walls@example.org', npi: '1', ein: '1', taxonomy: '1' },
  client: { legalName: 'Quillon', bornOn: '1990-01-01', address },
  ...{ clinicians: [], diagnosisCodes: ['F33.1'], insurances: [], lines: [], signatures: [] },
}

/** Money of a client at the desk: taken, to be given back, given up by a word that waits, on a paper, and a visit that is not billed. */
async function moneyOf({ practiceId, now, frontDesk, ...clinic }: Clinic, client: TestClient, visitId: string): Promise<Ids> {
  const { actor, userId } = frontDesk
  const cash = { clientId: client.id, amount: '100.00', method: 'cash', reference: '', note: '' }
  const { paymentId } = await done(clinic.run(takePayment, cash, actor, now))
  const back = { clientId: client.id, amount: '10.00', why: 'client_asked', note: '' }
  const { refundId } = await done(clinic.run(openRefund, back, actor, now))
  const [writeOffId, superbillId] = [crypto.randomUUID(), crypto.randomUUID()]
  const own = { practiceId, clientId: client.id }
  await clinic.asSystem(async (tx) => {
    const asked = { amountCents: 100, reason: 'our_mistake', note: 'Told her less.', status: 'waits', askedAt: now, askedBy: userId }
    await tx.writeOff.createMany({ data: [{ ...own, id: writeOffId, ...asked }] })
    const paper = {
      number: `S-${superbillId.slice(0, 8)}`,
      content: writeJson('Superbill.content', onPaper),
      issuedAt: now,
      issuedBy: userId,
    }
    await tx.superbill.createMany({ data: [{ ...own, id: superbillId, ...paper }] })
    const waits = { appointmentId: visitId, serviceOn: toDay(clinic.today), findings: [], foundAt: now }
    await tx.unbilledVisit.createMany({ data: [{ ...own, id: crypto.randomUUID(), ...waits }] })
  })
  return { paymentId, refundId, writeOffId, superbillId, visitId }
}

const draft = (clinic: Clinic, therapist: TestTherapist, appointmentId: string) =>
  done(
    clinic.run(
      saveNote,
      {
        appointmentId,
        body: { intention: 'Rest', summary: 'Spoke of rest.', interventions: 'Breathing', response: 'Calm', plan: 'Again next week' },
        startedAt: new Date(clinic.now.getTime() - 3_600_000).toISOString(),
        stoppedAt: new Date(clinic.now.getTime() - 300_000).toISOString(),
        diagnosisCodes: ['F33.1'],
      },
      therapist.actor,
    ),
  )

async function consultOf(clinic: Clinic): Promise<Ids> {
  const person = { name: 'Walls Wanderer', phone: '555 555 0142', zip: '65203', state: 'MO' }
  const asks = { indication: 'anxiety', coverageType: 'not_sure', hasPrescriber: 'unknown' }
  for (let days = 3; days < 10; days += 1) {
    const startsAt = `${addDays(clinic.today, days)}T20:00:00.000Z`
    const opened = { openedAt: clinic.now.getTime() - 60_000, email: `walls-${crypto.randomUUID()}@example.com` }
    const asked = await clinic.run(bookConsult, { ...person, ...asks, ...opened, startsAt }, clinic.visitor)
    // Whatever time of day it is for the practice now: a time that is closed is answered with those that are open.
    const offered = asked.status === 'refused' ? asked.ruling.alternatives[0] : undefined
    const outcome = offered ? await clinic.run(bookConsult, { ...person, ...asks, ...opened, ...offered }, clinic.visitor) : asked
    if (outcome.status !== 'done') continue
    const [consult] = await clinic.asSystem((tx) =>
      tx.consultRequest.findMany({
        where: { practiceId: clinic.practiceId },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true },
      }),
    )
    return { consultId: consult?.id ?? '' }
  }
  throw new Error('no consult could be booked in a week')
}

/** A group session with seats, held by nobody who is needed elsewhere. */
async function groupOf({ practiceId, locationId, timeZone, today, otherTherapist, asSystem }: Clinic): Promise<string> {
  const id = crypto.randomUUID()
  const on = addDays(today, 33)
  const startsAt = instantAt(on, '11:00', timeZone as TimeZone)
  await asSystem((tx) =>
    tx.groupSession.createMany({
      data: [
        {
          practiceId,
          id,
          locationId,
          timeZone,
          startsAt,
          endsAt: addMinutes(startsAt, 55),
          serviceOn: toDay(on),
          clinicianId: otherTherapist.clinicianId,
          phase: 'integration',
          title: 'Making sense together',
          setting: 'office',
          capacity: 8,
          status: 'confirmed',
        },
      ],
    }),
  )
  return id
}

/** A referral of another client that waits for its answer. */
async function askedReferral(clinic: Clinic): Promise<string> {
  const { id } = await clinic.client()
  const asked = { clientId: id, prescriberId: clinic.prescriber.prescriberId, reason: 'Please say whether this can be tried.' }
  return (await done(clinic.run(sendReferral, asked, clinic.therapist.actor))).referralId
}

/** A clinician who practises under supervision. */
async function supervisee(clinic: Clinic): Promise<string> {
  const id = crypto.randomUUID()
  const { practiceId } = clinic
  const name = `Supervised ${id.slice(0, 8)}`
  await clinic.asSystem((tx) => tx.clinician.createMany({ data: [{ practiceId, id, name, title: 'PLPC', isSupervisee: true }] }))
  return id
}

/** What was told of a therapist and Medicare. */
async function medicareOf({ asSystem, therapist: { clinicianId } }: Clinic): Promise<string> {
  return (await asSystem((tx) => tx.medicareStanding.findFirstOrThrow({ where: { clinicianId }, select: { id: true } }))).id
}

/** A day on which the client's prescriber is at the facility. */
async function presence(clinic: Clinic, client: TestClient): Promise<string> {
  const id = crypto.randomUUID()
  const { practiceId, facilityId, prescriber, now } = clinic
  await clinic.asSystem(async (tx) => {
    const taken = await tx.prescriberPresence.count({ where: { practiceId } })
    const startsAt = addMinutes(now, (20 + taken) * 24 * 60)
    const { prescriberId } = prescriber
    await tx.prescriberPresence.createMany({
      data: [{ practiceId, id, prescriberId, facilityId, startsAt, endsAt: addMinutes(startsAt, 180), savedBy: client.userId }],
    })
  })
  return id
}
