import type { OrderLimits } from '../journeys/order-limits.ts'
import type { LocalDate } from '../time/local.ts'

export type OrderRow = {
  readonly id: string
  readonly status: string
  readonly route: string
  readonly form: string
  readonly doseMg: number
  readonly sitesAllowed: readonly string[]
  readonly homeOrder: boolean
  readonly issuedOn: LocalDate
  readonly expiresOn: LocalDate
  readonly limits: OrderLimits | null
  readonly leastDaysBetween: number | null
  readonly endedWhy: string | null
  readonly handedToId: string | null
  readonly prescriberId: string
  readonly prescriberName: string
}
