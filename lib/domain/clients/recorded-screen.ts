import type { Finding } from '../finding.ts'

export type RecordedScreen = {
  readonly id: string
  readonly kind: string
  readonly takenAt: Date
  readonly level: string
  readonly acknowledgedAt: Date | null
  readonly findings: readonly Finding[]
}
