import type { AlertKind, AlertLevel } from './alert.ts'

/** An alert that nobody has closed, as staff read it. */
export type OpenAlert = {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly raisedAt: Date
  /** When it is passed on; null once somebody has acknowledged it, or when everybody has been told. */
  readonly dueAt: Date | null
  readonly acknowledgedAt: Date | null
  readonly acknowledgedName: string | null
  readonly callBy: Date | null
}
