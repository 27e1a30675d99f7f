import type { Finding, Ruling } from '../finding.ts'

export type PrimaryCandidate = {
  readonly clinicianId: string
  readonly name: string
  readonly title: string
  readonly isPrimary: boolean
  readonly effect: Ruling['effect']
  readonly findings: readonly Finding[]
}
