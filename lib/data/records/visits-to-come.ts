import 'server-only'
import type { VisitToCome } from '../../domain/billing/lines-to-come.ts'
import type { Contact } from '../../domain/billing/place-of-service.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { MedicareOf } from './rulesets.ts'
import { placeFactsOf } from './visit-place-facts.ts'

/** A visit that waits for its note, as a statement tells it in JSON. */
export type VisitToComeRow = Pick<
  VisitToCome,
  'kind' | 'format' | 'setting' | 'groupId' | 'timeZone' | 'coverageId' | 'cycleId' | 'specialty'
> & {
  readonly visitId: string
  readonly on: LocalDate
  readonly contact: Exclude<Contact, 'none'> | null
  readonly clinicianId: string | null
  readonly facilityPlace: string | null
  readonly isHome: boolean | null
  readonly participants: number | null
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * A client's visits that stand and whose note nobody has signed, as one value of a statement: a list of JSON, null for none. Which are signed
 * is a query of its own in it: joined, it would be asked again for each visit.
 */
export const visitsToComeColumn = (practiceId: string, clientId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
    SELECT json_agg(json_build_object('visitId', a.id, 'on', a.service_on, 'kind', a.kind, 'format', CASE WHEN j.outcome = 'no_dose' THEN NULL ELSE a.format END,
      'setting', a.setting, 'contact', a.contact, 'clinicianId', a.clinician_id, 'specialty', n.taxonomy, 'facilityPlace', f.place_of_service,
      'isHome', (SELECT w.is_home FROM appointment_place w WHERE w.practice_id = a.practice_id AND w.appointment_id = a.id ORDER BY w.told_at DESC, w.created_at DESC LIMIT 1),
      'groupId', a.group_id, 'participants', g.seats_taken, 'timeZone', a.time_zone, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
      'coverageId', a.coverage_id, 'cycleId', a.cycle_id) ORDER BY a.starts_at)
    FROM appointment a
      LEFT JOIN clinician n ON n.practice_id = a.practice_id AND n.id = a.clinician_id
      LEFT JOIN partner_facility f ON f.practice_id = a.practice_id AND f.id = a.facility_id
      LEFT JOIN group_session g ON g.practice_id = a.practice_id AND g.id = a.group_id
      LEFT JOIN journey_day j ON j.practice_id = a.practice_id AND j.appointment_id = a.id
    WHERE a.practice_id = ${practiceId}::uuid AND a.client_id = ${clientId} AND a.kind NOT IN ('consult', 'prescriber_evaluation')
      AND a.status NOT IN ('cancelled', 'no_show')
      AND NOT EXISTS (SELECT FROM charge c WHERE c.practice_id = a.practice_id AND c.appointment_id = a.id AND c.status = 'posted')
      AND a.id <> ALL ((SELECT app.signed_visits(${clientId}))::uuid[]))`

export function visitToComeOf(
  { contact, isHome, facilityPlace, startsAt, endsAt, ...row }: VisitToComeRow,
  medicareOf: MedicareOf,
): VisitToCome {
  const startedAt = new Date(startsAt)
  const stoppedAt = new Date(endsAt)
  return {
    ...row,
    clinicianId: row.clinicianId ?? '',
    ...placeFactsOf({
      ...{ setting: row.setting, contact, clinicianId: row.clinicianId },
      facility: { placeOfService: facilityPlace },
      appointmentPlaces: isHome === null ? [] : [{ isHome }],
    }),
    ...{ startedAt, stoppedAt, therapistMinutes: Math.floor((stoppedAt.getTime() - startedAt.getTime()) / 60_000) },
    // Drafted as if its note were there.
    ...{ noteSigned: true, goal: null, need: null, diagnosisCodes: [] },
    medicareFacts: medicareOf(row.clinicianId),
  }
}
