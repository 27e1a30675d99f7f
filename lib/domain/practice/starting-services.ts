import { startingLengths, type VisitService } from '../reference/visit-services.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import { serviceKeyOf } from '../scheduling/visit-services.ts'

/** A service as a practice offers it. Minutes of the visit and of the time kept free after it. */
export type StartingService = VisitService & {
  readonly key: string
  readonly label: string
  readonly kind: AppointmentKind
  readonly isPublic: boolean
}

const labels: Readonly<Record<AppointmentKind, string>> = {
  consult: 'Consult call',
  intake: 'Intake visit',
  preparation: 'Preparation',
  journey: 'Journey',
  integration: 'Integration',
  follow_up: 'Follow-up',
  group: 'Group',
  prescriber_evaluation: 'Prescriber evaluation',
}

const service = (kind: AppointmentKind): StartingService => {
  const { minutes, bufferMinutes, code } = startingLengths[kind]
  return { key: serviceKeyOf(kind), label: labels[kind], kind, minutes, bufferMinutes, code, isPublic: kind !== 'prescriber_evaluation' }
}

/** The services a new practice starts with: one a kind of visit, by which it is booked, and the extended hour. */
export const startingServices = (): readonly StartingService[] => [
  ...(Object.keys(labels) as AppointmentKind[]).map(service),
  {
    ...service('journey'),
    key: 'extended-care',
    label: 'Extended care hour',
    minutes: 60,
    bufferMinutes: 0,
    code: 'KAP-EXT',
    isPublic: false,
  },
]
