export type ProposalRow = {
  readonly id: string
  readonly doseMg: number
  readonly route: string
  readonly reason: string
  readonly proposedAt: Date
  readonly clinicianName: string
  readonly isOpen: boolean
}
