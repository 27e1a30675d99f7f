/** How far a ride home has come. Who stays in a client’s home is told beside it and changes nothing here. */
export const rideStatuses = ['needed', 'agreed', 'driver_named', 'driver_confirmed', 'waiting', 'handed_over'] as const
export type RideStatus = (typeof rideStatuses)[number]

export type RideTold = {
  readonly agreementId: string | null
  readonly driverName: string | null
  readonly confirmedAt: Date | null
  readonly waitingSince: Date | null
  readonly handedOverAt: Date | null
}

/** Where a ride stands by what is told of it: a client who waits for it goes on waiting, whoever is named or says yes meanwhile. Pure. */
export function rideStatusOf({ agreementId, driverName, confirmedAt, waitingSince, handedOverAt }: RideTold): RideStatus {
  if (handedOverAt) return 'handed_over'
  if (waitingSince) return 'waiting'
  if (confirmedAt) return 'driver_confirmed'
  if (driverName) return 'driver_named'
  return agreementId ? 'agreed' : 'needed'
}
