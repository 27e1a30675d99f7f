import { type Finding, refuse, warn } from '../finding.ts'
import { midLevelProfessions, type Profession } from './profession.ts'

export type DeaNumberCode =
  | 'DEA_NUMBER_INVALID'
  | 'DEA_TYPE_RETIRED'
  | 'DEA_TYPE_NOT_PRACTITIONER'
  | 'DEA_TYPE_DIFFERS'
  | 'DEA_NAME_DIFFERS'

export type DeaNumberFacts = {
  readonly number: string
  /** Family name as licensed now. */
  readonly surname: string
  readonly profession: Profession
}

/** Whether the seven digits carry their check digit: (d1+d3+d5) + 2·(d2+d4+d6) ends in d7. Spaces and small letters are read as meant. */
export function isDeaNumber(text: string): boolean {
  const [, first = '', digits = ''] = /^([A-Z])[A-Z9](\d{7})$/.exec(normalizeDeaNumber(text)) ?? []
  if (first === '') return false
  const [d1 = 0, d2 = 0, d3 = 0, d4 = 0, d5 = 0, d6 = 0, d7 = 0] = [...digits].map(Number)
  return (d1 + d3 + d5 + 2 * (d2 + d4 + d6)) % 10 === d7
}

/** The number as it is kept: capitals, no blanks. */
export const normalizeDeaNumber = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase()

/** What a DEA number says about its holder: check digit, kind of registrant, initial of the name when registered. */
export function ruleDeaNumber({ number, surname, profession }: DeaNumberFacts): Finding<DeaNumberCode>[] {
  if (!isDeaNumber(number)) return [refuse('DEA_NUMBER_INVALID', ['dea-number'])]
  const [type = '', initial = ''] = normalizeDeaNumber(number)
  const findings: Finding<DeaNumberCode>[] = []
  if (type === 'X') findings.push(refuse('DEA_TYPE_RETIRED', ['dea-number']))
  else if (!'ABFGM'.includes(type)) findings.push(refuse('DEA_TYPE_NOT_PRACTITIONER', ['dea-number'], { params: { letter: type } }))
  else if ((type === 'M') !== midLevelProfessions.includes(profession)) {
    findings.push(warn('DEA_TYPE_DIFFERS', ['dea-number'], { params: { letter: type, profession } }))
  }
  if (initial !== '9' && initial !== initialOf(surname))
    findings.push(warn('DEA_NAME_DIFFERS', ['dea-number'], { params: { letter: initial } }))
  return findings
}

/** First letter without accents: `Ångström` registers under A. */
const initialOf = (surname: string) => surname.trim().normalize('NFD').slice(0, 1).toUpperCase()
