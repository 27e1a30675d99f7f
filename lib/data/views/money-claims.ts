import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import type { Cents } from '../../domain/money.ts'
import { toCents } from '../../domain/money.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

export type ClaimLineRow = {
  readonly number: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly placeOfService: string
  readonly diagnosisCodes: readonly string[]
  readonly chargedCents: Cents
  readonly clinicianName: string
}

export type ClaimRow = {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly clientId: string
  readonly clientName: string
  readonly payerName: string
  readonly memberId: string | null
  readonly serviceOn: LocalDate
  readonly chargedCents: Cents
  readonly lines: readonly ClaimLineRow[]
  /** How many files go with it. */
  readonly files: number
}

/** Claims by date of service, newest first, with the lines that stand; void ones are left out. At most 500. */
export async function listClaims(tx: Tx, actor: Actor, status: 'ready' | 'waiting' | null = null): Promise<ClaimRow[]> {
  const rows = await tx.claim.findMany({
    where: { AND: [ofVisibleClients(actor), status === null ? { NOT: { status: 'void' } } : { status }] },
    orderBy: [{ serviceOn: 'desc' }, { number: 'asc' }],
    take: 500,
    select: {
      id: true,
      number: true,
      status: true,
      clientId: true,
      serviceOn: true,
      chargedCents: true,
      client: { select: { legalFirstName: true, legalLastName: true } },
      attachments: { where: { removedAt: null }, select: { id: true } },
      coverage: { select: { planName: true, memberId: true, program: true, payer: { select: { name: true } } } },
      claimLines: {
        where: { charge: { status: 'posted' } },
        orderBy: { number: 'asc' },
        select: {
          chargedCents: true,
          charge: {
            select: {
              code: true,
              modifiers: true,
              units: true,
              placeOfService: true,
              diagnosisCodes: true,
              clinician: { select: { name: true } },
            },
          },
        },
      },
    },
  })
  return rows.map(({ client, coverage, serviceOn, chargedCents, claimLines, attachments, ...row }) => ({
    ...row,
    clientName: legalNameOf(client),
    payerName: coverage.payer?.name ?? coverage.planName ?? coverage.program,
    memberId: coverage.memberId,
    serviceOn: fromDay(serviceOn),
    chargedCents: toCents(chargedCents),
    files: attachments.length,
    lines: claimLines.map(({ chargedCents: cents, charge: { clinician, ...charge } }, index) => ({
      ...charge,
      number: index + 1,
      chargedCents: toCents(cents),
      clinicianName: clinician.name,
    })),
  }))
}
