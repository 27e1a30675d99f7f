import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { Condition } from '../../domain/credentials/condition.ts'
import type { CredentialKind } from '../../domain/credentials/credential.ts'
import type { Profession } from '../../domain/credentials/profession.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { placeNamed, versionOfCredential } from '../records/credentials.ts'
import { loadThoseWhoSignIn } from '../records/users.ts'
import type { Tx } from '../scope.ts'

export type CredentialRow = {
  readonly id: string
  /** What a form of it was opened with. */
  readonly version: number
  readonly holder: 'clinician' | 'prescriber' | 'facility'
  readonly holderId: string
  readonly holderName: string
  readonly kind: CredentialKind
  readonly state: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly profession: Profession | null
  readonly schedules: readonly string[]
  readonly issuedOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly revokedOn: LocalDate | null
  readonly topics: readonly string[]
  readonly hours: number | null
  readonly requiresPsychiatric: Condition
  readonly requiresOnSite: Condition
  readonly coversOutsideClinic: Condition
  readonly coversKap: Condition
  readonly supervisorLicense: string | null
  /** The place a registration names: `location:<id>`, `facility:<id>`. */
  readonly place: string | null
  readonly verifiedOn: LocalDate | null
  readonly note: string | null
}

export type PrescriberRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly profession: Profession
  readonly specialty: string
  readonly isPsychiatric: boolean
  readonly practiceName: string
  readonly npi: string | null
  readonly email: string
  readonly phone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly statesServed: readonly string[]
  readonly routes: readonly Route[]
  readonly prescribesForHome: Condition
  readonly evaluatesByTelehealth: boolean
  readonly isAlsoTherapist: boolean
  readonly evaluationFeeCents: number | null
  readonly nextOpeningOn: LocalDate | null
  readonly acceptsReferrals: boolean
  readonly isActive: boolean
  /** Whether somebody reads what is sent to them: an account that is open, or waits for its invitation to be taken up. */
  readonly signsIn: boolean
  readonly openReferrals: number
  readonly sites: readonly {
    readonly name: string
    readonly state: string
    readonly zip: string
    readonly facilityId: string | null
    readonly locationId: string | null
  }[]
}

type Admin = Extract<Actor, { role: 'admin' }>

const credential = {
  id: true,
  kind: true,
  state: true,
  number: true,
  issuer: true,
  profession: true,
  schedules: true,
  issuedOn: true,
  expiresOn: true,
  revokedOn: true,
  topics: true,
  hours: true,
  requiresPsychiatric: true,
  requiresOnSite: true,
  coversOutsideClinic: true,
  coversKap: true,
  supervisorLicense: true,
  placeLocationId: true,
  placeFacilityId: true,
  verifiedOn: true,
  note: true,
  clinician: { select: { id: true, name: true } },
  prescriber: { select: { id: true, name: true } },
  facility: { select: { id: true, name: true } },
} as const satisfies Prisma.CredentialSelect

/** Every credential on file, what ends first at the top. Exclusion checks that a later one replaces are left out. */
export async function listCredentials(tx: Tx, { practiceId }: Admin): Promise<CredentialRow[]> {
  const rows = await tx.credential.findMany({
    where: { practiceId },
    orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { issuedOn: 'desc' }, { id: 'asc' }],
    select: credential,
  })
  const seen = new Set<string>()
  return rows.map(rowOf).filter(({ kind, holderId }) => {
    if (kind !== 'exclusion_check') return true
    if (seen.has(holderId)) return false
    return seen.add(holderId)
  })
}

function rowOf(row: Prisma.CredentialGetPayload<{ select: typeof credential }>): CredentialRow {
  const {
    clinician,
    prescriber,
    facility,
    issuedOn,
    expiresOn,
    revokedOn,
    verifiedOn,
    placeLocationId: _location,
    placeFacilityId: _facility,
    ...rest
  } = row
  const holder = clinician ? 'clinician' : prescriber ? 'prescriber' : 'facility'
  const who = clinician ?? prescriber ?? facility ?? { id: '', name: '' }
  return {
    ...rest,
    holder,
    holderId: who.id,
    holderName: who.name,
    version: versionOfCredential(row),
    place: placeNamed(row),
    issuedOn: fromDayOrNull(issuedOn),
    expiresOn: fromDayOrNull(expiresOn),
    revokedOn: fromDayOrNull(revokedOn),
    verifiedOn: fromDayOrNull(verifiedOn),
  }
}

/** Whom a credential can be of, by name; the value says what and which. Three statements. */
export async function listCredentialHolders(tx: Tx, { practiceId }: Admin): Promise<{ value: string; label: string }[]> {
  const query = { where: { practiceId, isActive: true }, orderBy: { name: 'asc' }, select: { id: true, name: true } } as const
  const clinicians = await tx.clinician.findMany(query)
  const prescribers = await tx.prescriber.findMany(query)
  const facilities = await tx.partnerFacility.findMany(query)
  return [
    ...clinicians.map(({ id, name }) => ({ value: `clinician:${id}`, label: name })),
    ...prescribers.map(({ id, name }) => ({ value: `prescriber:${id}`, label: name })),
    ...facilities.map(({ id, name }) => ({ value: `facility:${id}`, label: name })),
  ]
}

/** The outside prescribers with their places and how many referrals are open. */
export async function listPartnerPrescribers(tx: Tx, { practiceId }: Admin): Promise<PrescriberRow[]> {
  const rows = await tx.prescriber.findMany({
    where: { practiceId },
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
    select: {
      id: true,
      version: true,
      name: true,
      profession: true,
      specialty: true,
      isPsychiatric: true,
      practiceName: true,
      npi: true,
      email: true,
      phone: true,
      addressLine: true,
      city: true,
      state: true,
      zip: true,
      statesServed: true,
      routes: true,
      prescribesForHome: true,
      evaluatesByTelehealth: true,
      isAlsoTherapist: true,
      evaluationFeeCents: true,
      nextOpeningOn: true,
      acceptsReferrals: true,
      isActive: true,
      prescriberSites: { orderBy: { name: 'asc' }, select: { name: true, state: true, zip: true, facilityId: true, locationId: true } },
      _count: { select: { referrals: { where: { status: { in: ['sent', 'accepted'] }, endedAt: null } } } },
    },
  })
  const signIn = await loadThoseWhoSignIn(tx, 'prescriber')
  return rows.map(({ prescriberSites, _count, nextOpeningOn, ...row }) => ({
    ...row,
    signsIn: signIn.has(row.id),
    nextOpeningOn: fromDayOrNull(nextOpeningOn),
    sites: prescriberSites,
    openReferrals: _count.referrals,
  }))
}
