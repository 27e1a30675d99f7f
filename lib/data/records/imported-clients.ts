import 'server-only'
import type { ClientFacts } from '../../domain/practice/import/client-columns.ts'
import type { ContactFacts } from '../../domain/practice/import/contact-columns.ts'
import type { CoverageFacts } from '../../domain/practice/import/coverage-columns.ts'
import { newId } from '../../ids.ts'
import type { Tx } from '../scope.ts'
import { inParts } from './imports.ts'

export type NewChart = ClientFacts & { readonly id: string; readonly primaryClinicianId: string | null }

/** Writes charts with whom to call, many with one statement, and says how many there are after each. */
export async function insertCharts(
  tx: Tx,
  practiceId: string,
  charts: readonly NewChart[],
  tell: (done: number) => Promise<unknown>,
): Promise<void> {
  await inParts(charts, async (part, done) => {
    await insertClients(tx, practiceId, part)
    if (done === part.length && done < charts.length) await tx.$executeRaw`SELECT app.count_clients_anew(${charts.length}::int)`
    await tell(done)
  })
  await insertContacts(
    tx,
    practiceId,
    charts.flatMap(({ id: clientId, contactName: name, contactPhone: phone, contactRelation: relation }) =>
      name !== null && phone !== null ? [{ id: newId(), clientId, kind: 'emergency', name, phone, relation }] : [],
    ),
  )
}

type NewContact = Pick<ContactFacts, 'name' | 'phone' | 'relation'> & {
  readonly id: string
  readonly clientId: string
  readonly kind: string
}

/** Writes people to call, many with one statement. */
export async function insertContacts(tx: Tx, practiceId: string, contacts: readonly NewContact[]): Promise<void> {
  await inParts(
    contacts,
    (part) => tx.$executeRaw`INSERT INTO client_contact (practice_id, id, client_id, kind, name, relation, phone)
      SELECT ${practiceId}::uuid, r.id, r."clientId", r.kind, r.name, r.relation, r.phone
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r (id uuid, "clientId" uuid, kind text, name text, relation text, phone text)`,
  )
}

async function insertClients(tx: Tx, practiceId: string, charts: readonly NewChart[]): Promise<void> {
  await tx.$executeRaw`INSERT INTO client (practice_id, id, legal_first_name, legal_last_name, chosen_name, pronouns, born_on, sex_for_claims,
      email, phone, address_line, city, state, zip, status, stage, indication, diagnosis_codes, primary_clinician_id, consent_to_text)
    SELECT ${practiceId}::uuid, r.id, r."legalFirstName", coalesce(r."legalLastName", ''), r."chosenName", r.pronouns, r."bornOn", r."sexForClaims",
      coalesce(r.email, ''), r.phone, r."addressLine", r.city, r.state, r.zip, coalesce(r.status, 'invited'), 'assessment', r.indication,
      coalesce(r."diagnosisCodes", '{}'), r."primaryClinicianId", coalesce(r."consentToText", false)
    FROM jsonb_to_recordset(${JSON.stringify(charts)}::jsonb) AS r (id uuid, "legalFirstName" text, "legalLastName" text, "chosenName" text,
      pronouns text, "bornOn" date, "sexForClaims" text, email text, phone text, "addressLine" text, city text, state text, zip text,
      status public."ClientStatus", indication public."Indication", "diagnosisCodes" text[], "primaryClinicianId" uuid, "consentToText" boolean)`
}

export type NewCoverage = CoverageFacts & { readonly id: string; readonly clientId: string; readonly payerId: string | null }

/** Writes coverages, many with one statement; whoever brings them in answers for them as the desk does. */
export async function insertImportedCoverages(
  tx: Tx,
  practiceId: string,
  coverages: readonly NewCoverage[],
  verified: { readonly by: string; readonly at: Date },
): Promise<void> {
  await inParts(
    coverages,
    (
      part,
    ) => tx.$executeRaw`INSERT INTO coverage (practice_id, id, client_id, payer_id, program, status, priority, plan_name, member_id, group_number,
        relation, insured_name, starts_on, ends_on, in_network, verified_at, verified_by)
      SELECT ${practiceId}::uuid, r.id, r."clientId", r."payerId", r.program, coalesce(r.status, 'active'), coalesce(r.priority, 1), r."planName",
        r."memberId", r."groupNumber", coalesce(r.relation, 'self'), r."insuredName", r."startsOn", r."endsOn", coalesce(r."inNetwork", true),
        ${verified.at}::timestamptz, ${verified.by}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(part)}::jsonb) AS r (id uuid, "clientId" uuid, "payerId" uuid, program public."CoverageProgram",
        status public."CoverageStatus", priority int, "planName" text, "memberId" text, "groupNumber" text, relation text, "insuredName" text,
        "startsOn" date, "endsOn" date, "inNetwork" boolean)`,
  )
}
