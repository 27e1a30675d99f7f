import 'server-only'
import type { CredentialDays } from '../../domain/credentials/lapsed-on-day.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** The credentials of a clinician that hours are billed on, with their days, as they are read beside the clinician. */
export const billedOn = {
  where: { kind: { in: ['license', 'malpractice'] } },
  select: { id: true, kind: true, state: true, issuedOn: true, expiresOn: true, revokedOn: true },
} as const satisfies Prisma.Clinician$credentialsArgs

export const credentialDaysOf = (row: Prisma.CredentialGetPayload<{ select: (typeof billedOn)['select'] }>): CredentialDays => ({
  ...row,
  issuedOn: fromDayOrNull(row.issuedOn),
  expiresOn: fromDayOrNull(row.expiresOn),
  revokedOn: fromDayOrNull(row.revokedOn),
})

export const loadCredentialDays = async (tx: Tx, practiceId: string, clinicianId: string): Promise<CredentialDays[]> =>
  (await tx.credential.findMany({ where: { practiceId, clinicianId, ...billedOn.where }, select: billedOn.select })).map(credentialDaysOf)
