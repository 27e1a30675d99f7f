import 'server-only'
import type { Standing } from '../../domain/outcome.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

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
