import { z } from 'zod'
import { payerChoices } from '../domain/coverage/restriction.ts'
import { factKeys } from '../domain/law/fact.ts'
import { contacts } from '../domain/scheduling/contact.ts'
import { waitedParts } from '../domain/scheduling/time-waits.ts'
import { singleKinds } from '../domain/scheduling/visit-request.ts'
import { isLocalTime, type LocalDate, type LocalTime } from '../domain/time/local.ts'
import { isDay } from './instant.ts'
import { versionField } from './version.ts'

export const appointmentIdInput = z.strictObject({ appointmentId: z.uuid() })
export type AppointmentIdInput = z.input<typeof appointmentIdInput>

export const confirmAllInput = z.strictObject({ appointmentIds: z.array(z.uuid()).min(1).max(100) })
export type ConfirmAllInput = z.input<typeof confirmAllInput>

/** What becomes of the other visits of a cycle when one is called off: they stay and the cycle is open again, or they go too. */
export const restOfCycle = z.enum(['keep', 'cancel'], 'Say what happens to the other visits of the cycle.')

export const cancelAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  reason: z.string().trim().min(1, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
  rest: restOfCycle.optional(),
  /** Somebody who works here calls it off on the client’s word; where the practice does so itself, no fee is asked. */
  isOnClientsWord: z.boolean().optional(),
})
export type CancelAppointmentInput = z.input<typeof cancelAppointmentInput>

export const expireAppointmentInput = z.strictObject({ appointmentId: z.uuid() })

export const joinGroupInput = z.strictObject({ groupId: z.uuid('Choose a group.'), clientId: z.uuid('Choose a client.') })
export type JoinGroupInput = z.input<typeof joinGroupInput>

/** Whose place on the waiting list of which session. */
export const seatWaitInput = joinGroupInput
export type SeatWaitInput = z.input<typeof seatWaitInput>

/** Which visit somebody would have earlier, and when of the day they could come. */
export const waitForTimeInput = z.strictObject({ appointmentId: z.uuid(), dayPart: z.enum(waitedParts, 'Say when you could come.') })
export type WaitForTimeInput = z.input<typeof waitForTimeInput>

export const offerTimeInput = z.strictObject({ waitId: z.uuid() })

export const offerSeatsInput = z.strictObject({ groupId: z.uuid() })

/** Whether a session takes no new seats. */
export const closeGroupInput = z.strictObject({ groupId: z.uuid(), version: versionField, isClosed: z.boolean() })
export type CloseGroupInput = z.input<typeof closeGroupInput>

/** One session, or it and those of its series after it. */
const scope = z.enum(['one', 'rest'], 'Say whether it is this session or all that follow.').default('one')

export const callOffGroupInput = z.strictObject({
  groupId: z.uuid(),
  version: versionField,
  scope,
  reason: z.string().trim().min(1, 'Say why in a few words.').max(300, 'Use at most 300 characters.'),
  /** The seats that are offered instead, each to whoever held the visit, as they were shown; null offers them nothing. */
  offers: z
    .array(z.strictObject({ appointmentId: z.uuid(), groupId: z.uuid().nullable() }))
    .max(312)
    .default([]),
})

/** Holds a session again that was called off while nobody sat in it. */
export const reopenGroupInput = z.strictObject({ groupIds: z.array(z.uuid()).min(1).max(26) })
export type ReopenGroupInput = z.input<typeof reopenGroupInput>
export type CallOffGroupInput = z.input<typeof callOffGroupInput>

export const missAppointmentInput = z.strictObject({ appointmentId: z.uuid(), rest: restOfCycle.optional() })
export type MissAppointmentInput = z.input<typeof missAppointmentInput>

export const localDate = z.custom<LocalDate>((value) => typeof value === 'string' && isDay(value), 'Choose a day.')

export const remindVisitsInput = z.strictObject({ clientId: z.uuid(), on: localDate, outboxId: z.uuid() })
export const localTime = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value), 'Choose a time.')

const cycleToSchedule = z.strictObject({
  cycleId: z.uuid(),
  format: z.enum(['A', 'B', 'C', 'D'], 'Choose a format.'),
  groupPhase: z.enum(['preparation', 'integration']).default('preparation'),
  groupId: z.uuid().nullable().default(null),
  setting: z.enum(['office', 'facility', 'telehealth', 'home'], 'Choose where the journey is.'),
  facilityId: z.uuid().nullable().default(null),
  journeyOn: localDate,
  journeyAt: localTime,
  /** How therapist and client meet for the journey; left open, as is usual there. */
  journeyContact: z.enum(contacts, 'Choose how you meet.').nullable().default(null),
  journeyBy: z.uuid().nullable().default(null),
  preparationSetting: z.enum(['office', 'telehealth']).default('office'),
  preparationOffset: z.number().int().min(-3).max(-1).default(-1),
  preparationAt: localTime.nullable().default(null),
  preparationBy: z.uuid().nullable().default(null),
  integrationSetting: z.enum(['office', 'telehealth']).default('office'),
  integrationOffset: z.number().int().min(1).max(3).default(1),
  integrationAt: localTime.nullable().default(null),
  integrationBy: z.uuid().nullable().default(null),
  /** The rooms that were shown: taken where they are free. */
  rooms: z.strictObject({ preparation: z.uuid().optional(), journey: z.uuid().optional(), integration: z.uuid().optional() }).optional(),
})

const bookedAt = {
  locationId: z.uuid('Choose a location.'),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
}

export const scheduleCycleInput = cycleToSchedule.extend({
  ...bookedAt,
  /** How the client pays the visits, where they chose to pay them alone. */
  payer: z.enum(payerChoices, 'Choose how these visits are paid.').nullable().default(null),
})

export const scheduleRegimenInput = z.strictObject({
  ...bookedAt,
  clientId: z.uuid(),
  /** The cycles in the order of the plan. */
  cycles: z.array(cycleToSchedule).min(1, 'Choose the cycles to book.').max(12, 'Book at most twelve cycles at once.'),
})
export type ScheduleRegimenInput = z.input<typeof scheduleRegimenInput>
export type ScheduleCycleInput = z.input<typeof scheduleCycleInput>

export const moveAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  /** The version that was on the screen. */
  sequence: z.number().int().min(0).max(1_000_000),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable().default(null),
  roomId: z.uuid().nullable().default(null),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type MoveAppointmentInput = z.input<typeof moveAppointmentInput>

/** Visits as they were shown before somebody agreed: with another time or person than this nothing is moved. */
const shownVisits = z
  .array(z.strictObject({ appointmentId: z.uuid(), startsAt: z.iso.datetime(), clinicianId: z.uuid().nullable() }))
  .min(1)
  .max(12)

/** A move as a preview showed it. */
const plannedMove = z.strictObject({
  appointmentId: z.uuid(),
  /** The version that was on the screen. */
  sequence: z.number().int().min(0).max(1_000_000),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable(),
  shown: shownVisits,
})

const visitToSwap = z.strictObject({
  appointmentId: z.uuid('Choose a visit.'),
  /** The version that was on the screen. */
  sequence: z.number().int().min(0).max(1_000_000),
  shown: shownVisits,
})

/** Two visits that are to exchange their times. */
export const swapAppointmentsInput = z
  .strictObject({
    one: visitToSwap,
    other: visitToSwap,
    /** Why clinic policy is set aside, by somebody who may. */
    overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
  })
  .refine(({ one, other }) => one.appointmentId !== other.appointmentId, { path: ['form'], message: 'Choose another visit.' })
export type SwapAppointmentsInput = z.input<typeof swapAppointmentsInput>

/** The visits that somebody else is to give from now on, as they were shown. */
export const changeLeadInput = z.strictObject({
  cycleId: z.uuid(),
  /** The cycle alone, or it and all of the plan after it. */
  scope: z.enum(['one', 'rest'], 'Say whether it is this cycle or all that follow.').default('one'),
  clinicianId: z.uuid('Choose who gives them.'),
  visits: z
    .array(z.strictObject({ appointmentId: z.uuid(), sequence: z.number().int().min(0).max(1_000_000) }))
    .min(1, 'There is no visit to hand over.')
    .max(60),
})
export type ChangeLeadInput = z.input<typeof changeLeadInput>

/** The journeys of a plan from one cycle on, as they were shown at other times. */
export const moveRestInput = z.strictObject({
  cycleId: z.uuid(),
  moves: z.array(plannedMove).min(1, 'There is no cycle to move.').max(30, 'Move at most thirty cycles at once.'),
  /** The journeys that stay when they are, as it was shown. */
  stays: z.array(z.uuid()).max(30).default([]),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type MoveRestInput = z.input<typeof moveRestInput>

export const replanAbsenceInput = z
  .strictObject({
    timeOffId: z.uuid(),
    /** In the order in which they are made: all of them or none. */
    moves: z.array(plannedMove).max(200, 'Move at most two hundred visits at once.'),
    /** The visits for which there is no other time: each is put on the list of the desk. */
    left: z.array(z.uuid()).max(200).default([]),
  })
  .refine(({ moves, left }) => moves.length + left.length > 0, { path: ['form'], message: 'There is nothing to move.' })
export type ReplanAbsenceInput = z.input<typeof replanAbsenceInput>

/** A visit a client books alone: one that a cycle of theirs lacks, or a follow-up where no cycle is named. */
export const bookOwnVisitInput = z.strictObject({
  cycleId: z.uuid().nullable(),
  phase: z.enum(['preparation', 'integration']).nullable(),
  locationId: z.uuid('Choose a location.'),
  setting: z.enum(['office', 'telehealth'], 'Choose where the visit is.'),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable().default(null),
})
export type BookOwnVisitInput = z.input<typeof bookOwnVisitInput>

const session = {
  clinicianId: z.uuid('Choose who leads it.'),
  roomId: z.uuid('Choose a room.'),
  title: z.string().trim().min(1, 'Give the group a name.').max(80, 'Use at most 80 characters.'),
  on: localDate,
  at: localTime,
  seats: z.number('Say how many seats.').int().min(2, 'A group has at least two seats.').max(12, 'A group has at most twelve seats.'),
}

export const openGroupInput = z.strictObject({
  ...session,
  locationId: z.uuid('Choose a location.'),
  phase: z.enum(['preparation', 'integration'], 'Choose what the group is for.'),
  /** For how many weeks it is held, on the same weekday at the same time. */
  weeks: z
    .number('Say for how many weeks.')
    .int()
    .min(1, 'A group is held at least once.')
    .max(26, 'Plan at most 26 weeks at once.')
    .default(1),
  /** Who leads it in turn with the first, week by week. */
  inTurn: z.array(z.uuid()).max(3, 'At most four people take turns.').default([]),
  /** Days of the series on which it is not held. */
  without: z.array(localDate).max(25).default([]),
})

/** A session as it is to be; with `rest`, all of its series after it follow by the same number of days. */
export const changeGroupInput = z.strictObject({ ...session, groupId: z.uuid(), version: versionField, scope })
export type ChangeGroupInput = z.input<typeof changeGroupInput>
export type OpenGroupInput = z.input<typeof openGroupInput>

export const recheckVisitsInput = z.strictObject({ clientId: z.uuid(), facts: z.array(z.enum(factKeys)).min(1) })
export const finishRecheckInput = z.strictObject({ ids: z.array(z.uuid()).min(1) })

export const scheduleVisitInput = z.strictObject({
  clientId: z.uuid(),
  locationId: z.uuid('Choose a location.'),
  kind: z.enum(singleKinds, 'Choose what the visit is for.'),
  setting: z.enum(['office', 'telehealth'], 'Choose where the visit is.'),
  /** How they meet; left open, as is usual there. */
  contact: z.enum(contacts, 'Choose how you meet.').nullable().default(null),
  /** That the client pays it alone; left open, the plan is billed. */
  payer: z.enum(payerChoices, 'Choose how this visit is paid.').nullable().default(null),
  on: localDate,
  at: localTime,
  clinicianId: z.uuid().nullable().default(null),
  roomId: z.uuid().nullable().default(null),
  /** Why clinic policy is set aside, by somebody who may. */
  overrideReason: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
})
export type ScheduleVisitInput = z.input<typeof scheduleVisitInput>
