import type { PrescriberMatch } from './match.ts'

export type MatchRow = PrescriberMatch & {
  readonly name: string
  readonly profession: string
  readonly specialty: string
  readonly practiceName: string
  readonly place: string
  readonly referral: 'none' | 'sent' | 'accepted'
}
