import type { WayHome } from './way-home.ts'

export type PortalRide = {
  readonly id: string
  readonly isAway: boolean
  readonly agreedOn: Date | null
  readonly driver: {
    readonly name: string
    readonly phone: string
    readonly relation: string | null
    readonly wayHome: WayHome | null
    readonly isAdult: boolean | null
  } | null
  readonly confirmedAt: Date | null
  readonly waitingSince: Date | null
  readonly handedOverAt: Date | null
  readonly sitter: { readonly name: string; readonly phone: string; readonly address: string | null } | null
  readonly noDrivingAttestedAt: Date | null
}
