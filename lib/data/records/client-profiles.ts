import 'server-only'
import type { Indication } from '../../domain/consults/consult-choices.ts'
import type { Standing } from '../../domain/outcome.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** Who a client is, as the form that changes it begins. What is not on file is empty. */
export type ClientProfile = {
  readonly version: number
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly chosenName: string
  readonly pronouns: string
  readonly bornOn: string
  readonly sexForClaims: 'F' | 'M' | 'X'
  readonly phone: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly ongoingTherapist: string
  readonly consentToText: boolean
}

export const profileColumns = {
  version: true,
  legalFirstName: true,
  legalLastName: true,
  chosenName: true,
  pronouns: true,
  bornOn: true,
  sexForClaims: true,
  phone: true,
  addressLine: true,
  city: true,
  state: true,
  zip: true,
  ongoingTherapist: true,
  consentToText: true,
} as const satisfies Prisma.ClientSelect

export const profileOf = (row: Prisma.ClientGetPayload<{ select: typeof profileColumns }>): ClientProfile => ({
  ...row,
  chosenName: row.chosenName ?? '',
  pronouns: row.pronouns ?? '',
  bornOn: fromDayOrNull(row.bornOn) ?? '',
  sexForClaims: (['F', 'M', 'X'] as const).find((known) => known === row.sexForClaims) ?? 'X',
  phone: row.phone ?? '',
  addressLine: row.addressLine ?? '',
  city: row.city ?? '',
  zip: row.zip ?? '',
  ongoingTherapist: row.ongoingTherapist ?? '',
})

/** The same for a form that is being saved. Lock the client first. */
export async function loadStandingProfile(tx: Tx, practiceId: string, id: string): Promise<Standing | null> {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id } }, select: profileColumns })
  if (!row) return null
  const { version, ...values } = profileOf(row)
  return { version, values }
}

/** What a client comes for and is diagnosed with, the first code the reason of a visit that says no other. */
export type Diagnosis = { readonly indication: Indication; readonly diagnosisCodes: readonly string[] }

/** The version of a client's diagnosis as its form shows it. */
export const versionOfDiagnosis = ({ indication, diagnosisCodes }: Diagnosis): number => versionOf([indication, diagnosisCodes])

/** A client's diagnosis as its form has it; null when there is no such client. Lock the client first. */
export async function loadStandingDiagnosis(
  tx: Tx,
  practiceId: string,
  id: string,
): Promise<{ readonly version: number; readonly values: Diagnosis } | null> {
  const values = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { indication: true, diagnosisCodes: true },
  })
  return values && { version: versionOfDiagnosis(values), values }
}

export async function updateDiagnosis(tx: Tx, practiceId: string, id: string, { indication, diagnosisCodes }: Diagnosis): Promise<void> {
  await tx.client.updateMany({ where: { practiceId, id }, data: { indication, diagnosisCodes: [...diagnosisCodes] } })
}
