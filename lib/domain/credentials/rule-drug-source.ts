import { type Finding, hold, refuse } from '../finding.ts'

export type DrugSourceCode = 'COMPOUNDED_FOR_ONE_PERSON_ONLY' | 'DRUG_SOURCE_UNKNOWN' | 'OFFICE_STOCK_NOT_PATIENT_SUPPLY'

export type DrugSourceFacts = {
  readonly source: '503a' | '503b' | 'manufacturer' | 'unknown'
  /** One named client's prescription, or stock of a registered place. */
  readonly supply: 'named-client' | 'office-stock'
  /** Whether it is handed to the client to take away. */
  readonly takenAway: boolean
}

/** A 503A pharmacy compounds for one named person; office stock comes from a 503B facility or the maker and stays in the place. */
export function ruleDrugSource({ source, supply, takenAway }: DrugSourceFacts): Finding<DrugSourceCode>[] {
  const findings: Finding<DrugSourceCode>[] = []
  if (source === 'unknown') findings.push(hold('DRUG_SOURCE_UNKNOWN', ['fdca-503']))
  if (source === '503a' && supply === 'office-stock') findings.push(refuse('COMPOUNDED_FOR_ONE_PERSON_ONLY', ['fdca-503']))
  if (supply === 'office-stock' && takenAway) findings.push(refuse('OFFICE_STOCK_NOT_PATIENT_SUPPLY', ['fdca-503', '21-cfr-1301.12']))
  return findings
}
