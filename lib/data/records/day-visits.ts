import 'server-only'
import type { MissedVisit, VisitForBilling } from '../../domain/billing/charge-types.ts'
import { payerChoiceOf, type Restriction } from '../../domain/coverage/restriction.ts'
import { lapsedOnDay } from '../../domain/credentials/lapsed-on-day.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { billedOn, credentialDaysOf } from './credential-days.ts'
import { noteAsItStands, signedNotes } from './signed-notes.ts'
import { placeColumns, placeFactsOf } from './visit-place-facts.ts'

/** A visit for billing, with its note. */
export type DayVisit = VisitForBilling & {
  readonly noteId: string | null
  /** Since when the note says its times. */
  readonly timedAt: Date | null
}

const tookPlace = ['arrived', 'in_progress', 'completed'] as const

const columns = {
  id: true,
  kind: true,
  format: true,
  journeyDay: { select: { outcome: true } },
  ...placeColumns,
  status: true,
  coverageId: true,
  startsAt: true,
  endsAt: true,
  groupId: true,
  timeZone: true,
  // Those of a group who were there.
  group: { select: { _count: { select: { appointments: { where: { status: { in: [...tookPlace] } } } } } } },
  clientState: true,
  clinician: { select: { taxonomy: true, credentials: billedOn } },
  missedFeeCents: true,
  notes: signedNotes,
} satisfies Prisma.AppointmentSelect

type Row = Prisma.AppointmentGetPayload<{ select: typeof columns }>

const cameToNothing = ['cancelled', 'no_show'] as const

/** A client's visits of a day, as they are read beside the client: those that stand, and those a fee is asked for. */
export const visitsOn = (on: LocalDate) =>
  ({
    where: {
      serviceOn: toDay(on),
      clinicianId: { not: null },
      OR: [{ status: { notIn: [...cameToNothing] } }, { missedFeeCents: { not: null }, feeWaivedAt: null }],
    },
    orderBy: { startsAt: 'asc' },
    select: columns,
  }) satisfies Prisma.Client$appointmentsArgs

type Beside = { readonly on: LocalDate; readonly diagnosisCodes: readonly string[]; readonly restrictions: readonly Restriction[] }

/** Those that took place or have a signed note. Their time is the note's, or the calendar's where it has none. */
export function dayVisitsOf(rows: readonly Row[], { on, diagnosisCodes, restrictions }: Beside): DayVisit[] {
  return rows.flatMap(({ notes, clinician, group, ...row }) => {
    if (isMissed(row)) return []
    const note = noteAsItStands(notes)
    if (!note && !tookPlace.some((status) => status === row.status)) return []
    const startedAt = note?.startedAt ?? row.startsAt
    const stoppedAt = note?.stoppedAt ?? row.endsAt
    return {
      visitId: row.id,
      kind: row.kind,
      // Without a dose there are no hours of extended care to charge.
      format: row.journeyDay?.outcome === 'no_dose' ? null : row.format,
      ...placeFactsOf(row),
      clinicianId: row.clinicianId ?? '',
      specialty: clinician?.taxonomy ?? null,
      groupId: row.groupId,
      participants: group?._count.appointments ?? null,
      timeZone: row.timeZone,
      startedAt,
      stoppedAt,
      therapistMinutes: Math.max(0, Math.floor((stoppedAt.getTime() - startedAt.getTime()) / 60_000)),
      noteSigned: note !== null,
      goal: note?.goal ?? null,
      need: note?.need ?? null,
      lapse: lapsedOnDay((clinician?.credentials ?? []).map(credentialDaysOf), { state: row.clientState, on }),
      diagnosisCodes: note && note.diagnosisCodes.length > 0 ? note.diagnosisCodes : diagnosisCodes,
      coverageId: row.coverageId,
      payerChoice: payerChoiceOf(restrictions, { visitId: row.id, on }),
      noteId: note?.id ?? null,
      timedAt: note?.timedAt ?? null,
    }
  })
}

const isMissed = ({ status }: Pick<Row, 'status'>): boolean => cameToNothing.some((one) => one === status)

/** Those that did not take place, with the fee asked for each. */
export const missedVisitsOf = (rows: readonly Row[]): MissedVisit[] =>
  rows
    .filter(isMissed)
    .flatMap(({ id, clinicianId, startsAt, endsAt, missedFeeCents }) =>
      clinicianId === null || missedFeeCents === null
        ? []
        : { visitId: id, clinicianId, startedAt: startsAt, stoppedAt: endsAt, fee: toCents(missedFeeCents) },
    )
