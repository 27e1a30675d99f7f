import type { CodeableConcept, FhirResource, Observation, QuestionnaireResponse } from 'fhir/r4'
import { instruments } from '../../domain/outcomes/instrument.ts'
import type { AnswersRecord, ClientRecord, VitalRecord } from '../../domain/practice/export/record.ts'
import { coded, LOINC, quantity, text, to, without } from './parts.ts'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

/** Questionnaires and their totals by LOINC, where it has them. */
const totals: Readonly<Record<string, { readonly form: string; readonly total: CodeableConcept }>> = {
  phq9: { form: 'http://loinc.org/q/44249-1', total: coded(LOINC, '44261-6', 'PHQ-9 total score') },
  gad7: { form: 'http://loinc.org/q/69737-5', total: coded(LOINC, '70274-6', 'GAD-7 total score') },
}

/** What was measured and answered: vital signs, body, questionnaires and their totals. */
export const findingResources = (client: ClientRecord): FhirResource[] => [
  ...client.vitals.flatMap((reading) => vitalsOf(reading, client.id)),
  ...client.measures.flatMap(({ id, takenAt, weightKg, heightCm }) => [
    ...measured(`${id}-weight`, client.id, takenAt, coded(LOINC, '29463-7', 'Body weight'), weightKg, 'kg', 'kg'),
    ...measured(`${id}-height`, client.id, takenAt, coded(LOINC, '8302-2', 'Body height'), heightCm, 'cm', 'cm'),
  ]),
  ...client.answers.flatMap((answers) => [responseOf(answers, client.id), totalOf(answers, client.id)]),
]

function vitalsOf(reading: VitalRecord, clientId: string): Observation[] {
  const { id, takenAt, systolic, diastolic } = reading
  const signs: Observation[] = [
    ...measured(`${id}-hr`, clientId, takenAt, coded(LOINC, '8867-4', 'Heart rate'), reading.heartRate, 'beats/minute', '/min'),
    ...measured(`${id}-spo2`, clientId, takenAt, oxygen, reading.spo2, '%', '%'),
    ...measured(`${id}-temp`, clientId, takenAt, coded(LOINC, '8310-5', 'Body temperature'), reading.temperature, 'C', 'Cel'),
    ...measured(
      `${id}-rr`,
      clientId,
      takenAt,
      coded(LOINC, '9279-1', 'Respiratory rate'),
      reading.respiratoryRate,
      'breaths/minute',
      '/min',
    ),
  ]
  if (systolic !== null && diastolic !== null) signs.unshift(pressureOf(id, clientId, takenAt, systolic, diastolic))
  const encounter = to('Encounter', reading.visitId)
  return signs.map((sign) => ({ ...sign, encounter, status: reading.isVoid ? 'entered-in-error' : 'final' }))
}

const oxygen: CodeableConcept = {
  coding: [
    { system: LOINC, code: '2708-6', display: 'Oxygen saturation in Arterial blood' },
    { system: LOINC, code: '59408-5', display: 'Oxygen saturation in Arterial blood by Pulse oximetry' },
  ],
  text: 'Oxygen saturation by pulse oximetry',
}

const sign = (id: string, clientId: string, at: string, code: CodeableConcept): Observation => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [coded(CATEGORY, 'vital-signs', 'Vital Signs')],
  code,
  subject: to('Patient', clientId),
  effectiveDateTime: at,
})

/** One measured value; nothing where none was taken. */
const measured = (
  id: string,
  clientId: string,
  at: string,
  code: CodeableConcept,
  value: number | null,
  unit: string,
  ucum: string,
): Observation[] => (value === null ? [] : [{ ...sign(id, clientId, at, code), valueQuantity: quantity(value, unit, ucum) }])

const pressureOf = (id: string, clientId: string, at: string, systolic: number, diastolic: number): Observation => ({
  ...sign(`${id}-bp`, clientId, at, coded(LOINC, '85354-9', 'Blood pressure panel with all children optional')),
  component: [
    { code: coded(LOINC, '8480-6', 'Systolic blood pressure'), valueQuantity: quantity(systolic, 'mmHg', 'mm[Hg]') },
    { code: coded(LOINC, '8462-4', 'Diastolic blood pressure'), valueQuantity: quantity(diastolic, 'mmHg', 'mm[Hg]') },
  ],
})

const titleOf = (kind: string) => (kind in instruments ? instruments[kind as keyof typeof instruments].title : kind.toUpperCase())

function responseOf({ id, kind, takenAt, answers }: AnswersRecord, clientId: string): QuestionnaireResponse {
  const items = kind in instruments ? instruments[kind as keyof typeof instruments].items : []
  return without({
    resourceType: 'QuestionnaireResponse' as const,
    id,
    questionnaire: totals[kind]?.form,
    status: 'completed' as const,
    subject: to('Patient', clientId),
    authored: takenAt,
    source: to('Patient', clientId),
    item: answers.map((answer, index) =>
      without({
        linkId: `${kind}-${index + 1}`,
        text: items[index],
        answer: answer === null ? [] : [{ valueInteger: answer }],
      }),
    ),
  }) as QuestionnaireResponse
}

const totalOf = ({ id, kind, takenAt, total, band }: AnswersRecord, clientId: string): Observation => ({
  resourceType: 'Observation',
  id: `${id}-total`,
  status: 'final',
  category: [coded(CATEGORY, 'survey', 'Survey')],
  code: totals[kind]?.total ?? text(`${titleOf(kind)} total`),
  subject: to('Patient', clientId),
  effectiveDateTime: takenAt,
  valueQuantity: quantity(total, '{score}', '{score}'),
  interpretation: [text(band)],
  derivedFrom: [to('QuestionnaireResponse', id)],
})
