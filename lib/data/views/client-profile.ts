import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type ClientProfile = {
  readonly clientId: string
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly chosenName: string
  readonly pronouns: string
  /** Empty when it is not on file. */
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

/** Who a client is, as the form that changes it begins. Null for somebody the reader cannot see. */
export async function findClientProfile(tx: Tx, actor: Actor, clientId: string): Promise<ClientProfile | null> {
  const row = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
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
    },
  })
  if (!row) return null
  return {
    clientId,
    legalFirstName: row.legalFirstName,
    legalLastName: row.legalLastName,
    chosenName: row.chosenName ?? '',
    pronouns: row.pronouns ?? '',
    bornOn: fromDayOrNull(row.bornOn) ?? '',
    sexForClaims: (['F', 'M', 'X'] as const).find((known) => known === row.sexForClaims) ?? 'X',
    phone: row.phone ?? '',
    addressLine: row.addressLine ?? '',
    city: row.city ?? '',
    state: row.state,
    zip: row.zip ?? '',
    ongoingTherapist: row.ongoingTherapist ?? '',
    consentToText: row.consentToText,
  }
}
