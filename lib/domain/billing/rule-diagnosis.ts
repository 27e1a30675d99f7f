import { type Finding, hold, warn } from '../finding.ts'
import { type Diagnosis, diagnoses, diagnosisHeadings } from '../reference/billing-diagnoses.ts'
import { familyOf } from './service-code.ts'

export type DiagnosisFacts = {
  /** In order: the first is the reason for this service. */
  readonly diagnosisCodes: readonly string[]
  readonly serviceCode: string
}

export type DiagnosisCode =
  | 'DIAGNOSIS_MISSING'
  | 'DIAGNOSIS_NOT_COMPLETE'
  | 'DIAGNOSIS_NOT_KNOWN'
  | 'DIAGNOSIS_UNSPECIFIED'
  | 'DIAGNOSIS_PSYCHOTIC'
  | 'DIAGNOSIS_BIPOLAR'
  | 'DIAGNOSIS_SUBSTANCE'
  | 'DIAGNOSIS_PAIN_ONLY'
  | 'DIAGNOSIS_TOO_MANY'

const table: Readonly<Record<string, Diagnosis>> = diagnoses
const headings: readonly string[] = diagnosisHeadings
const cites = ['icd-10-cm-2027'] as const

/** What the diagnoses of a service mean for its claim and for screening. */
export function ruleDiagnosis({ diagnosisCodes, serviceCode }: DiagnosisFacts): Finding<DiagnosisCode>[] {
  if (diagnosisCodes.length === 0) return [hold('DIAGNOSIS_MISSING', cites)]
  const findings = diagnosisCodes.flatMap((code) => aboutOne(code.trim().toUpperCase()))
  const first = diagnosisCodes[0]?.trim().toUpperCase() ?? ''
  const isTherapy = ['individual', 'group', 'family', 'individual-addon'].includes(familyOf(serviceCode) ?? '')
  if (isTherapy && first.startsWith('G89') && diagnosisCodes.every((code) => code.trim().toUpperCase().startsWith('G89')))
    findings.push(warn('DIAGNOSIS_PAIN_ONLY', cites, { params: { code: first, service: serviceCode } }))
  if (diagnosisCodes.length > 12) findings.push(hold('DIAGNOSIS_TOO_MANY', cites, { params: { count: diagnosisCodes.length } }))
  return findings
}

function aboutOne(code: string): Finding<DiagnosisCode>[] {
  const params = { code }
  if (headings.includes(code)) return [hold('DIAGNOSIS_NOT_COMPLETE', cites, { params })]
  const known = table[code]
  if (known?.flag === 'psychotic' || /^F2\d/.test(code)) return [hold('DIAGNOSIS_PSYCHOTIC', cites, { params })]
  if (code.startsWith('F31')) return [warn('DIAGNOSIS_BIPOLAR', cites, { params })]
  if (/^F1\d/.test(code)) return [warn('DIAGNOSIS_SUBSTANCE', cites, { params })]
  if (known?.flag === 'unspecified') return [warn('DIAGNOSIS_UNSPECIFIED', cites, { params })]
  return known ? [] : [warn('DIAGNOSIS_NOT_KNOWN', cites, { params })]
}
