import { startingLengths, type VisitService } from '../reference/visit-services.ts'
import { type AppointmentKind, appointmentKinds } from './appointment-kind.ts'

/** What each kind of visit takes and bills at one practice. */
export type VisitServices = Readonly<Record<AppointmentKind, VisitService>>

/** A service as the practice keeps it, by its short name. */
export type ServiceOnFile = VisitService & { readonly key: string }

/** The short name of the service that a kind of visit is booked by. */
export const serviceKeyOf = (kind: AppointmentKind): string => kind.replaceAll('_', '-')

/** Each kind by the practice's own service of that short name; one without takes what a practice starts with. */
export function visitServicesOf(rows: readonly ServiceOnFile[]): VisitServices {
  const ownOf = (kind: AppointmentKind): VisitService => {
    const own = rows.find(({ key }) => key === serviceKeyOf(kind)) ?? startingLengths[kind]
    return { minutes: own.minutes, bufferMinutes: own.bufferMinutes, code: own.code }
  }
  return Object.fromEntries(appointmentKinds.map((kind) => [kind, ownOf(kind)])) as VisitServices
}
