import type { Driver } from '../../domain/journeys/rule-ride-home.ts'
import type { WayHome } from '../../domain/journeys/way-home.ts'

type Ride = {
  readonly driverName: string | null
  readonly driverPhone: string | null
  readonly wayHome: WayHome | null
  readonly driverIsAdult: boolean | null
  readonly confirmedAt: Date | null
  readonly sitterName: string | null
  readonly sitterPhone: string | null
  readonly sitterIsAdult: boolean | null
  readonly homeAddress: string | null
  readonly noDrivingAttestedAt: Date | null
}

/** The columns of a ride that the rules weigh. */
export const rideColumns = {
  driverName: true,
  driverPhone: true,
  wayHome: true,
  driverIsAdult: true,
  confirmedAt: true,
  sitterName: true,
  sitterPhone: true,
  sitterIsAdult: true,
  homeAddress: true,
  noDrivingAttestedAt: true,
} as const

export type WayHomeFacts = {
  readonly driver: Driver | null
  readonly driverConfirmedAt: Date | null
  readonly sitter: { readonly name: string; readonly phone: string; readonly isAdult: boolean } | null
  /** The address of that day, which help would be sent to. */
  readonly homeAddressOnFile: boolean
  readonly noDrivingAttestedAt: Date | null
}

/** What a journey's row says about going home and about who stays. Nothing told is null. */
export function wayHomeFactsOf(ride: Ride | null | undefined): WayHomeFacts {
  const isDriverKnown = ride && (ride.driverName || ride.driverPhone || ride.wayHome)
  return {
    driver: isDriverKnown
      ? { name: ride.driverName ?? '', phone: ride.driverPhone ?? '', wayHome: ride.wayHome, isAdult: ride.driverIsAdult }
      : null,
    driverConfirmedAt: ride?.confirmedAt ?? null,
    sitter:
      ride?.sitterName && ride.sitterPhone
        ? { name: ride.sitterName, phone: ride.sitterPhone, isAdult: ride.sitterIsAdult === true }
        : null,
    homeAddressOnFile: Boolean(ride?.homeAddress),
    noDrivingAttestedAt: ride?.noDrivingAttestedAt ?? null,
  }
}
