import type { LocalDate } from '../time/local.ts'

export type ScreenToDecide = {
  readonly screeningId: string
  readonly takenAt: Date
  readonly items: readonly {
    readonly item: string
    readonly canBeLifted: boolean
    readonly decision: {
      readonly lifts: boolean
      readonly words: string
      readonly untilOn: LocalDate | null
      readonly prescriberName: string
    } | null
  }[]
}
