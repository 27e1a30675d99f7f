import type { Claim, ClaimItem, FhirResource } from 'fhir/r4'
import { type ChargeRecord, type ClaimRecord, type ClientRecord, isHeld } from '../../domain/practice/export/record.ts'
import { diagnosisOf, dollars, modifierOf, serviceOf, text, to, without } from './parts.ts'

const CLAIM_TYPE = 'http://terminology.hl7.org/CodeSystem/claim-type'
const PRIORITY = 'http://terminology.hl7.org/CodeSystem/processpriority'

/** What is asked of payers, a claim for each client, plan and day. */
export const claimResources = (client: ClientRecord): FhirResource[] => client.claims.map((claim) => claimOf(claim, client))

function claimOf(claim: ClaimRecord, client: ClientRecord): Claim {
  const lines = claim.lines.flatMap((line) => {
    const charge = client.charges.find(({ id }) => id === line.chargeId)
    return charge ? [{ ...line, charge }] : []
  })
  const diagnoses = [...new Set(lines.flatMap(({ charge }) => charge.diagnosisCodes))]
  const people = [...new Set(lines.map(({ charge }) => charge.clinicianId))]
  const payerId = client.coverages.find(({ id }) => id === claim.coverageId)?.payerId
  return without({
    resourceType: 'Claim' as const,
    id: claim.id,
    identifier: [{ system: `https://${client.hostname}/claims`, value: claim.number }],
    status: claim.status === 'void' ? ('cancelled' as const) : ('active' as const),
    type: { coding: [{ system: CLAIM_TYPE, code: 'professional', display: 'Professional' }] },
    use: 'claim' as const,
    patient: to('Patient', client.id),
    billablePeriod: { start: claim.serviceOn, end: claim.serviceOn },
    created: claim.createdAt,
    insurer: payerId ? to('Organization', payerId) : undefined,
    provider: to('Organization', client.practiceId),
    priority: { coding: [{ system: PRIORITY, code: 'normal', display: 'Normal' }] },
    careTeam: people.map((id, index) => ({ sequence: index + 1, provider: to('Practitioner', id), role: text('Rendering') })),
    diagnosis: diagnoses.map((code, index) => ({ sequence: index + 1, diagnosisCodeableConcept: diagnosisOf(code) })),
    insurance: [{ sequence: 1, focal: true, coverage: to('Coverage', claim.coverageId) }],
    item: lines.map((line) => itemOf(line, client, { diagnoses, people, serviceOn: claim.serviceOn })),
    total: dollars(claim.chargedCents),
  }) as Claim
}

type Line = ClaimRecord['lines'][number] & { readonly charge: ChargeRecord }
type Numbered = { readonly diagnoses: readonly string[]; readonly people: readonly string[]; readonly serviceOn: string }

/** A line of a claim; its people and diagnoses by their numbers in it. */
const itemOf = ({ number, chargedCents, charge }: Line, client: ClientRecord, { diagnoses, people, serviceOn }: Numbered): ClaimItem =>
  without({
    sequence: number,
    careTeamSequence: [people.indexOf(charge.clinicianId) + 1],
    diagnosisSequence: charge.diagnosisCodes.map((code) => diagnoses.indexOf(code) + 1),
    productOrService: serviceOf(charge),
    modifier: charge.modifiers.map(modifierOf),
    servicedDate: serviceOn,
    quantity: { value: charge.units },
    net: dollars(chargedCents),
    encounter: client.visits.some((visit) => visit.id === charge.visitId && isHeld(visit)) ? [to('Encounter', charge.visitId)] : [],
  })
