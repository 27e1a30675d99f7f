import type { Address, CodeableConcept, ContactPoint, FhirResource, Period, Quantity, Reference } from 'fhir/r4'
import { labelOf } from '../../messages/label.ts'

/** Parts that many resources share (FHIR R4, 4.0.1). What nobody entered is left out, never made up. */

export const LOINC = 'http://loinc.org'
export const UCUM = 'http://unitsofmeasure.org'
const NPI = 'http://hl7.org/fhir/sid/us-npi'

/** What no row holds has no place in a resource: neither null nor an empty list may stand there. */
export function without<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== null && one !== undefined && !(Array.isArray(one) && one.length === 0)),
  ) as Value
}

export const text = (words: string): CodeableConcept => ({ text: words })
export const coded = (system: string, code: string, words: string): CodeableConcept => ({
  coding: [{ system, code, display: words }],
  text: words,
})
export const to = (type: FhirResource['resourceType'], id: string): Reference => ({ reference: `${type}/${id}` })
export const toOrNone = (type: FhirResource['resourceType'], id: string | null): Reference | undefined =>
  id === null ? undefined : to(type, id)

const CPT = 'http://www.ama-assn.org/go/cpt'

/** A service by its CPT code, with its modifiers in the words beside it. */
export const serviceOf = ({ code, modifiers }: { readonly code: string; readonly modifiers: readonly string[] }): CodeableConcept => ({
  coding: [{ system: CPT, code }],
  text: `${[code, ...modifiers].join('-')} ${labelOf('serviceCode', code)}`,
})
export const modifierOf = (code: string): CodeableConcept => ({ coding: [{ system: CPT, code }] })
export const diagnosisOf = (code: string): CodeableConcept => ({ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] })

export const dollars = (cents: number) => ({ value: cents / 100, currency: 'USD' })

export const npiOf = (npi: string | null) => (npi === null ? [] : [{ system: NPI, value: npi }])

export const telecomOf = (phone: string | null, email: string | null): ContactPoint[] => [
  ...(phone ? [{ system: 'phone' as const, value: phone }] : []),
  ...(email ? [{ system: 'email' as const, value: email }] : []),
]

export const addressOf = (address: { line: string | null; city: string | null; state: string; zip: string | null } | null): Address[] =>
  address === null
    ? []
    : [
        without({
          line: address.line ? [address.line] : [],
          city: address.city,
          state: address.state,
          postalCode: address.zip,
          country: 'US',
        }) as Address,
      ]

export const periodOf = (start: string | null, end: string | null): Period | undefined =>
  start === null && end === null ? undefined : (without({ start, end }) as Period)

export const quantity = (value: number, unit: string, code: string): Quantity => ({ value, unit, system: UCUM, code })
