import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import { firstNameOf } from '../../domain/clients/client-name.ts'
import type { Tx } from '../scope.ts'

export type DriverRide = {
  readonly rideId: string
  readonly clientFirstName: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly address: string | null
  readonly practiceName: string
  readonly practicePhone: string
  readonly confirmedAt: Date | null
  readonly isOpen: boolean
}

/** What a driver sees behind the link: a first name, when and where. Nothing about the care. */
export async function findDriverRide(tx: Tx, { practiceId, targetId }: Extract<Actor, { role: 'link' }>): Promise<DriverRide | null> {
  const ride = await tx.rideHome.findUnique({
    where: { practiceId_id: { practiceId, id: targetId } },
    select: {
      id: true,
      confirmedAt: true,
      driverName: true,
      client: { select: { legalFirstName: true, chosenName: true } },
      appointment: {
        select: {
          startsAt: true,
          endsAt: true,
          timeZone: true,
          status: true,
          location: { select: { addressLine: true, city: true, state: true, zip: true } },
          facility: { select: { addressLine: true, city: true, state: true, zip: true } },
        },
      },
      practice: { select: { name: true, phone: true } },
    },
  })
  if (!ride) return null
  const { appointment, client, practice } = ride
  const at = appointment.location ?? appointment.facility
  return {
    rideId: ride.id,
    clientFirstName: firstNameOf(client),
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    timeZone: appointment.timeZone,
    address: at && addressInOneLine(at),
    practiceName: practice.name,
    practicePhone: practice.phone,
    confirmedAt: ride.confirmedAt,
    isOpen: Boolean(ride.driverName) && appointment.status !== 'cancelled' && appointment.status !== 'no_show',
  }
}
