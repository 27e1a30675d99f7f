import 'server-only'
import type { Contact, PlaceFacts } from '../../domain/billing/place-of-service.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import { facilityPlaceOf } from '../../domain/reference/billing-places.ts'
import { usualContact } from '../../domain/scheduling/contact.ts'
import type { Prisma } from '../generated/client.ts'

/** What a visit's row says of where it is and how they meet. */
export const placeColumns = {
  setting: true,
  contact: true,
  clinicianId: true,
  facility: { select: { placeOfService: true } },
  appointmentPlaces: { orderBy: [{ toldAt: 'desc' }, { createdAt: 'desc' }], take: 1, select: { isHome: true } },
} satisfies Prisma.AppointmentSelect

type Row = {
  readonly setting: Setting
  readonly contact: Exclude<Contact, 'none'> | null
  readonly clinicianId: string | null
  readonly facility: { readonly placeOfService: string | null } | null
  readonly appointmentPlaces: readonly { readonly isHome: boolean }[]
}

/** Contact and place of a visit, as billing reads them: the client is at home where nobody said otherwise. */
export function placeFactsOf({ setting, contact, clinicianId, facility, appointmentPlaces }: Row): PlaceFacts {
  const told = appointmentPlaces[0]
  return {
    setting,
    contact: contact ?? usualContact(setting, clinicianId !== null) ?? 'none',
    clientAt: told ? (told.isHome ? 'home' : 'elsewhere') : null,
    facilityPlace: facilityPlaceOf(facility?.placeOfService ?? null),
  }
}
