import type { DocumentKey } from '../practice/documents/document.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** What of a client's treatment decides which documents concern them. */
export type DocumentFacts = {
  /** Somebody outside the practice takes part: the prescriber, a former therapist, a family doctor. */
  readonly hasOutsideCareTeam: boolean
  /** Medicine taken away from home: a ride home is needed. */
  readonly journeysAwayFromHome: boolean
  readonly journeysAtHome: boolean
  readonly anyTelehealth: boolean
  readonly anyGroup: boolean
  /** Format A for somebody who may be charged for its two further hours. */
  readonly extendedCare: boolean
  /** The practice asks a fee for a missed visit, and they may be asked for it. */
  readonly missedFee: boolean
  readonly part2: boolean
  /** Medicare, and a primary therapist who has opted out of it. */
  readonly privateContract: boolean
}

export type SignedVersion = {
  readonly key: string
  readonly version: number
  readonly signedOn: LocalDate
  readonly revoked: boolean
  /** The last day its own words name; null where they name none, and left out where nobody looked. */
  readonly endsOn?: LocalDate | null
}

/** The version in force of a document. `validDays`: signed anew after so many days; null while the version stands. */
export type CurrentVersion = { readonly key: DocumentKey; readonly version: number; readonly validDays: number | null }

export type DocumentToSign = {
  readonly key: DocumentKey
  readonly version: number
  readonly why: 'never-signed' | 'new-version' | 'ran-out' | 'revoked'
}

/** The documents that concern this client, in the order they are read. */
export function documentsNeeded(facts: DocumentFacts): DocumentKey[] {
  const needed: readonly (readonly [DocumentKey, boolean])[] = [
    ['privacy-notice-acknowledgement', true],
    ['education-acknowledgement', true],
    ['treatment-consent', true],
    ['release-of-information', facts.hasOutsideCareTeam],
    ['part-2-consent', facts.part2],
    ['telehealth-consent', facts.anyTelehealth],
    ['group-consent', facts.anyGroup],
    ['ride-home-agreement', facts.journeysAwayFromHome],
    ['at-home-dosing-consent', facts.journeysAtHome],
    ['extended-care-notice', facts.extendedCare],
    ['missed-visit-policy', facts.missedFee],
    ['private-contract', facts.privateContract],
  ]
  return needed.flatMap(([key, isNeeded]) => (isNeeded ? [key] : []))
}

/** What is still to be signed on `on`: never signed, an older version, run out, or taken back. A document without a current version is left out. */
export function documentsToSign(
  needed: readonly DocumentKey[],
  current: readonly CurrentVersion[],
  signed: readonly SignedVersion[],
  on: LocalDate,
): DocumentToSign[] {
  return needed.flatMap((key): DocumentToSign[] => {
    const inForce = current.find((version) => version.key === key)
    if (!inForce) return []
    const why = whyUnsigned(
      inForce,
      signed.filter((signature) => signature.key === key),
      on,
    )
    return why === null ? [] : [{ key, version: inForce.version, why }]
  })
}

function whyUnsigned(
  { version, validDays }: CurrentVersion,
  signed: readonly SignedVersion[],
  on: LocalDate,
): DocumentToSign['why'] | null {
  if (signed.length === 0) return 'never-signed'
  const standing = signed.filter(({ revoked }) => !revoked)
  if (standing.length === 0) return 'revoked'
  const ofThisVersion = standing.filter((signature) => signature.version === version)
  if (ofThisVersion.length === 0) return 'new-version'
  const lastDay = ({ signedOn, endsOn = null }: SignedVersion) => endsOn ?? (validDays === null ? null : addDays(signedOn, validDays))
  const isValid = ofThisVersion.some((signature) => {
    const last = lastDay(signature)
    return last === null || on <= last
  })
  return isValid ? null : 'ran-out'
}

/** What of a visit decides which papers it needs. */
export type VisitPapers = {
  readonly isDosing: boolean
  readonly isTelehealth: boolean
  readonly isGroup: boolean
  readonly part2: boolean
}

/** The papers one visit needs. The ride, the medicine at home and the hours at the client's cost have rules of their own. */
export function documentsForVisit({ isDosing, isTelehealth, isGroup, part2 }: VisitPapers): DocumentKey[] {
  const needed: readonly (readonly [DocumentKey, boolean])[] = [
    ['privacy-notice-acknowledgement', isDosing],
    ['education-acknowledgement', isDosing],
    ['treatment-consent', isDosing],
    ['part-2-consent', isDosing && part2],
    ['telehealth-consent', isTelehealth],
    ['group-consent', isGroup],
  ]
  return needed.flatMap(([key, isNeeded]) => (isNeeded ? [key] : []))
}
