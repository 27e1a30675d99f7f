import { type ServiceCode, type ServiceFamily, serviceCodes } from '../reference/billing-codes.ts'

const table: ReadonlyMap<string, ServiceCode> = new Map(Object.entries(serviceCodes))

/** What is known about a code, whatever its case; `null` for one the practice does not have. */
export function findServiceCode(code: string): ServiceCode | null {
  return table.get(code) ?? table.get(code.trim().toUpperCase()) ?? null
}

export const familyOf = (code: string): ServiceFamily | null => findServiceCode(code)?.family ?? null

/** One of the three stand-alone individual psychotherapy codes: one line of these a client and day. */
export const isIndividual = (code: string): boolean => familyOf(code) === 'individual'

/** An office visit by a prescriber, new or established. */
export const isMedicalVisit = (code: string): boolean => familyOf(code) === 'em-new' || familyOf(code) === 'em-established'

/** Medicare's esketamine visit for a dose: up to 56 mg, and above. */
export const medicareEsketamineCode = (milligrams: number): 'G2082' | 'G2083' => (milligrams > 56 ? 'G2083' : 'G2082')

const medical: readonly (ServiceFamily | null)[] = [
  'em-new',
  'em-established',
  'em-prolonged',
  'infusion',
  'injection',
  'drug',
  'esketamine-visit',
]

/** What plans share as medicine and not as therapy: a prescriber's evaluation and management, infusions, injections, drugs (domain 3.1). */
export const isMedicalService = (code: string): boolean => medical.includes(familyOf(code))
