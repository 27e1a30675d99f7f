import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

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
}
