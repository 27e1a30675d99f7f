import type { WayHome } from './way-home.ts'

export type PortalRide = {
  readonly id: string
  readonly isAway: boolean
  readonly agreedOn: Date | null
  readonly driver: {
    /** What a form of them was opened with. */
    readonly version: number | null
    readonly name: string
    readonly phone: string
    readonly relation: string | null
    readonly wayHome: WayHome | null
    readonly isAdult: boolean | null
  } | null
  readonly confirmedAt: Date | null
  readonly waitingSince: Date | null
  readonly handedOverAt: Date | null
  readonly sitter: {
    readonly version: number | null
    readonly name: string
    readonly phone: string
    readonly address: string | null
  } | null
  readonly noDrivingAttestedAt: Date | null
}
