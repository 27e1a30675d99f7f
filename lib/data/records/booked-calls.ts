import 'server-only'
import type { Interval } from '../../domain/time/interval.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { Prisma } from '../generated/client.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { seal } from '../secrets.ts'
import { type NewLink, prepareLink } from './link-grants.ts'

/** A stranger's request and the call it asks for, as they are written down together. */
export type BookedCall = {
  readonly practiceId: string
  readonly consultId: string
  readonly appointmentId: string
  readonly name: string
  readonly bornOn: Date | null
  readonly email: string
  readonly phone: string
  readonly zip: string | null
  readonly state: string
  readonly indication: string
  readonly coverageType: string
  readonly goals: readonly string[]
  /** In own words; sealed, and gone after its time. */
  readonly goalsNote: string
  readonly hasPrescriber: string
  readonly mayText: boolean
  readonly deleteAfter: LocalDate
  readonly clinicianId: string
  readonly call: Interval
  readonly timeZone: string
  readonly serviceOn: LocalDate
  /** What the clinician keeps free for it; null when a hold keeps it already. */
  readonly kept: Interval | null
  readonly link: Omit<NewLink, 'practiceId' | 'consultId'>
  /** When the confirmation goes out. */
  readonly mailAt: Date
}

/**
 * Writes request, call, reservation, link and confirmation in one statement: this is the write strangers race for. Gives the
 * link's secret, and whether the time was taken; false when something is still in its way.
 */
export async function insertBookedCall(tx: Tx, booked: BookedCall): Promise<{ token: string; isTaken: boolean }> {
  const { practiceId, consultId, appointmentId, email, state, kept, mailAt } = booked
  const link = prepareLink()
  const practice = Prisma.sql`${practiceId}::uuid`
  const [written] = await tx.$queryRaw<{ taken: bigint }[]>`
    WITH request AS (${requestOf(booked)}),
    call AS (INSERT INTO appointment (practice_id, id, kind, status, setting, consult_id, clinician_id, starts_at, ends_at, time_zone, service_on, client_state)
      VALUES (${practice}, ${appointmentId}::uuid, 'consult', 'confirmed', 'telehealth', ${consultId}::uuid, ${booked.clinicianId}::uuid,
        ${booked.call.start}, ${booked.call.end}, ${booked.timeZone}, ${booked.serviceOn}::date, ${state})),
    taken AS (INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
      SELECT ${practice}, ${newId()}::uuid, ${booked.clinicianId}::uuid, 'clinician', ${kept?.start ?? null}::timestamptz, ${kept?.end ?? null}::timestamptz, tstzrange(${kept?.start ?? null}::timestamptz, ${kept?.end ?? null}::timestamptz), ${appointmentId}::uuid
      WHERE ${kept !== null} ON CONFLICT DO NOTHING RETURNING 1),
    link AS (INSERT INTO link_grant (practice_id, id, purpose, token_hash, email, consult_id, expires_at, single_use)
      VALUES (${practice}, ${link.id}::uuid, ${booked.link.purpose}, ${link.tokenHash}, ${email}, ${consultId}::uuid, ${booked.link.expiresAt}, ${booked.link.singleUse})),
    mail AS (INSERT INTO outbox (practice_id, id, kind, payload, due_at)
      VALUES (${practice}, ${newId()}::uuid, 'consult-booked', ${JSON.stringify(writeJson('Outbox.payload', { consultId, token: link.token }))}::jsonb, ${mailAt}))
    SELECT count(*) AS taken FROM taken`
  return { token: link.token, isTaken: kept === null || written?.taken === 1n }
}

function requestOf(booked: BookedCall): Prisma.Sql {
  const { practiceId, consultId, goalsNote } = booked
  const place = { practiceId, table: 'consult_request', row: consultId, column: 'goals_note', version: 1 }
  const sealed = goalsNote === '' ? null : seal(place, goalsNote)
  return Prisma.sql`INSERT INTO consult_request (practice_id, id, status, name, born_on, email, phone, zip, state, indication, coverage_type, goals, goals_note, has_prescriber, may_text, delete_after_on)
    VALUES (${practiceId}::uuid, ${consultId}::uuid, 'booked', ${booked.name}, ${booked.bornOn}::date, ${booked.email}, ${booked.phone}, ${booked.zip}, ${booked.state},
      ${booked.indication}::"Indication", ${booked.coverageType}, ${[...booked.goals]}, ${sealed}::bytea, ${booked.hasPrescriber}::"Condition", ${booked.mayText}, ${booked.deleteAfter}::date)`
}
