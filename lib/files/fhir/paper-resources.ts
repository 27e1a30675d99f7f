import type { ChargeItem, Consent, DocumentReference, FhirResource } from 'fhir/r4'
import { paperName } from '../../domain/practice/export/paper-name.ts'
import { type ChargeRecord, type ClientRecord, isHeld, type NoteRecord, type SignatureRecord } from '../../domain/practice/export/record.ts'
import { labelOf } from '../../messages/label.ts'
import { coded, diagnosisOf, dollars, LOINC, periodOf, serviceOf, text, to, without } from './parts.ts'

const PDF = 'application/pdf'

/** What was signed, given out and charged. A PDF is named by where it lies in the same download. */
export const paperResources = (client: ClientRecord): FhirResource[] => [
  ...client.signatures.map((signature) => consentOf(signature, client)),
  ...client.superbills.map((bill) => billOf(bill, client)),
  ...client.notes.map((note) => noteOf(note, client)),
  ...client.charges.map((charge) => chargeOf(charge, client)),
]

const consentOf = ({ id, key, title, version, hash, signedAt, isRevoked }: SignatureRecord, client: ClientRecord): Consent => ({
  resourceType: 'Consent',
  id,
  status: isRevoked ? 'inactive' : 'active',
  scope: coded(
    'http://terminology.hl7.org/CodeSystem/consentscope',
    key === 'release-of-information' ? 'patient-privacy' : 'treatment',
    key === 'release-of-information' ? 'Privacy Consent' : 'Treatment',
  ),
  category: [coded(LOINC, '59284-0', 'Consent Document')],
  patient: to('Patient', client.id),
  dateTime: signedAt,
  organization: [to('Organization', client.practiceId)],
  sourceAttachment: { contentType: PDF, url: paperName('signed', client.id, id), title, creation: signedAt },
  policyRule: text(`${title}, version ${version}, SHA-256 ${hash}`),
  verification: [{ verified: true, verifiedWith: to('Patient', client.id), verificationDate: signedAt }],
})

const billOf = ({ id, number, issuedAt, isVoid }: ClientRecord['superbills'][number], client: ClientRecord): DocumentReference => ({
  resourceType: 'DocumentReference',
  id,
  status: isVoid ? 'superseded' : 'current',
  docStatus: 'final',
  type: text('Superbill'),
  subject: to('Patient', client.id),
  date: issuedAt,
  custodian: to('Organization', client.practiceId),
  description: number,
  content: [{ attachment: { contentType: PDF, url: paperName('superbill', client.id, id), title: number } }],
})

const noteOf = ({ id, kind, visitId, clinicianId, signedAt, body }: NoteRecord, client: ClientRecord): DocumentReference =>
  without({
    resourceType: 'DocumentReference' as const,
    id,
    status: 'current' as const,
    docStatus: 'final' as const,
    type: coded(LOINC, '11506-3', 'Progress note'),
    category: [coded('http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', 'clinical-note', 'Clinical Note')],
    subject: to('Patient', client.id),
    date: signedAt,
    author: [to('Practitioner', clinicianId)],
    custodian: to('Organization', client.practiceId),
    description: labelOf('noteKind', kind),
    content: [{ attachment: { contentType: 'application/json', data: Buffer.from(JSON.stringify(body)).toString('base64') } }],
    context:
      visitId && client.visits.some((visit) => visit.id === visitId && isHeld(visit))
        ? { encounter: [to('Encounter', visitId)] }
        : undefined,
  }) as DocumentReference

/** The visit a charge is for; none where it is for one that did not take place. */
const contextOf = (visitId: string, client: ClientRecord): Pick<ChargeItem, 'context'> =>
  client.visits.some((visit) => visit.id === visitId && isHeld(visit)) ? { context: to('Encounter', visitId) } : {}

const chargeOf = (charge: ChargeRecord, client: ClientRecord): ChargeItem => ({
  resourceType: 'ChargeItem',
  id: charge.id,
  status: charge.status === 'posted' ? 'billable' : 'aborted',
  code: serviceOf(charge),
  subject: to('Patient', client.id),
  ...contextOf(charge.visitId, client),
  occurrencePeriod: periodOf(charge.startedAt, charge.stoppedAt) ?? {},
  performer: [{ actor: to('Practitioner', charge.clinicianId) }],
  performingOrganization: to('Organization', client.practiceId),
  quantity: { value: charge.units },
  priceOverride: dollars(charge.chargeCents),
  ...(charge.diagnosisCodes.length > 0 ? { reason: charge.diagnosisCodes.map(diagnosisOf) } : {}),
})
