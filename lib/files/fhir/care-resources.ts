import type { Appointment, CarePlan, Encounter, FhirResource, Goal, MedicationAdministration, MedicationRequest } from 'fhir/r4'
import {
  type ClientRecord,
  type DoseRecord,
  isHeld,
  type OrderRecord,
  type RegimenRecord,
  type VisitRecord,
} from '../../domain/practice/export/record.ts'
import { labelOf } from '../../messages/label.ts'
import { coded, periodOf, quantity, text, to, toOrNone, without } from './parts.ts'

const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

const bookings: Readonly<Record<string, Appointment['status']>> = {
  tentative: 'pending',
  confirmed: 'booked',
  arrived: 'arrived',
  in_progress: 'arrived',
  completed: 'fulfilled',
  cancelled: 'cancelled',
  no_show: 'noshow',
}

const orders: Readonly<Record<string, MedicationRequest['status']>> = {
  proposed: 'draft',
  active: 'active',
  superseded: 'stopped',
  revoked: 'cancelled',
  expired: 'completed',
}

const plans: Readonly<Record<string, CarePlan['status']>> = {
  planned: 'draft',
  active: 'active',
  paused: 'on-hold',
  completed: 'completed',
  stopped: 'revoked',
}

const medicine = (route: string) => text(route === 'esketamine' ? 'Esketamine nasal spray' : 'Ketamine')

/** What was planned and done: visits, regimens, hopes, orders and doses. */
export function careResources(client: ClientRecord): FhirResource[] {
  return [
    ...client.objectives.map((objective) => goalOf(objective, client.id)),
    ...client.regimens.map((regimen) => planOf(regimen, client)),
    ...client.visits.map((visit) => bookingOf(visit, client.id)),
    ...client.visits.filter(isHeld).map((visit) => encounterOf(visit, client)),
    ...client.orders.map((order) => orderOf(order, client.id)),
    ...client.doses.map((dose) => doseOf(dose, client)),
  ]
}

const goalOf = ({ id, body, reachedOn }: ClientRecord['objectives'][number], clientId: string): Goal =>
  without({
    resourceType: 'Goal' as const,
    id,
    lifecycleStatus: reachedOn ? ('completed' as const) : ('active' as const),
    description: text(body),
    subject: to('Patient', clientId),
    statusDate: reachedOn ?? undefined,
  }) as Goal

function planOf({ id, status, startsOn, endedOn, clinicianId, cycles }: RegimenRecord, client: ClientRecord): CarePlan {
  const of = (cycleId: string) => client.visits.filter((visit) => visit.cycleId === cycleId)
  const words = cycles.map(
    ({ number, format, route, setting, journeyOn }) =>
      `Cycle ${number}: format ${format}, ${labelOf('route', route)}, ${labelOf('setting', setting)}${journeyOn ? `, ${journeyOn}` : ''}`,
  )
  return without({
    resourceType: 'CarePlan' as const,
    id,
    text: {
      status: 'additional' as const,
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${words.map((line) => `<p>${escaped(line)}</p>`).join('') || '<p>No cycle is planned.</p>'}</div>`,
    },
    status: plans[status] ?? 'unknown',
    intent: 'plan' as const,
    category: [coded('http://hl7.org/fhir/us/core/CodeSystem/careplan-category', 'assess-plan', 'Assessment and Plan of Treatment')],
    subject: to('Patient', client.id),
    period: periodOf(startsOn, endedOn),
    author: to('Practitioner', clinicianId),
    goal: client.objectives.map((objective) => to('Goal', objective.id)),
    activity: cycles.flatMap((cycle) => of(cycle.id).map((visit) => ({ reference: to('Appointment', visit.id) }))),
  }) as CarePlan
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const bookingOf = (visit: VisitRecord, clientId: string): Appointment =>
  without({
    resourceType: 'Appointment' as const,
    id: visit.id,
    status: bookings[visit.status] ?? 'booked',
    cancelationReason: visit.cancelReason ? text(visit.cancelReason) : undefined,
    serviceType: [text(labelOf('appointmentKind', visit.kind))],
    start: visit.startsAt,
    end: visit.endsAt,
    participant: [
      { actor: to('Patient', clientId), status: 'accepted' as const },
      ...[visit.clinicianId, visit.prescriberId].flatMap((id) =>
        id === null ? [] : [{ actor: to('Practitioner', id), status: 'accepted' as const }],
      ),
      ...(visit.placeId === null ? [] : [{ actor: to('Location', visit.placeId), status: 'accepted' as const }]),
    ],
  }) as Appointment

const classes: Readonly<Record<string, readonly [string, string]>> = { telehealth: ['VR', 'virtual'], home: ['HH', 'home health'] }

function encounterOf(visit: VisitRecord, client: ClientRecord): Encounter {
  const [code, display] = classes[visit.setting] ?? ['AMB', 'ambulatory']
  const people = [visit.clinicianId, visit.prescriberId].filter((id) => id !== null)
  return without({
    resourceType: 'Encounter' as const,
    id: visit.id,
    status: visit.status === 'completed' ? ('finished' as const) : ('in-progress' as const),
    class: { system: ACT, code, display },
    type: [text(labelOf('appointmentKind', visit.kind))],
    subject: to('Patient', client.id),
    participant: people.map((id) => ({ individual: to('Practitioner', id) })),
    appointment: [to('Appointment', visit.id)],
    period: periodOf(visit.startedAt, visit.completedAt),
    location: visit.placeId === null ? [] : [{ location: to('Location', visit.placeId) }],
    serviceProvider: to('Organization', client.practiceId),
  }) as Encounter
}

const orderOf = (order: OrderRecord, clientId: string): MedicationRequest =>
  without({
    resourceType: 'MedicationRequest' as const,
    id: order.id,
    status: orders[order.status] ?? 'unknown',
    intent: 'order' as const,
    medicationCodeableConcept: medicine(order.route),
    subject: to('Patient', clientId),
    authoredOn: order.orderedAt,
    requester: to('Practitioner', order.prescriberId),
    dosageInstruction: [
      {
        text: `${order.doseMg} mg, ${order.form}, ${labelOf('route', order.route)}`,
        route: text(labelOf('route', order.route)),
        doseAndRate: [{ doseQuantity: quantity(order.doseMg, 'mg', 'mg') }],
      },
    ],
    dispenseRequest: { validityPeriod: periodOf(order.issuedOn, order.expiresOn) },
    priorPrescription: toOrNone('MedicationRequest', order.replacesId),
  }) as MedicationRequest

function doseOf(dose: DoseRecord, client: ClientRecord): MedicationAdministration {
  const order = client.orders.find(({ id }) => id === dose.orderId)
  return without({
    resourceType: 'MedicationAdministration' as const,
    id: dose.id,
    status: dose.isVoid ? ('entered-in-error' as const) : ('completed' as const),
    medicationCodeableConcept: medicine(order?.route ?? ''),
    subject: to('Patient', client.id),
    context: to('Encounter', dose.visitId),
    effectiveDateTime: dose.at,
    request: order ? to('MedicationRequest', order.id) : undefined,
    dosage: dose.doseMg === null ? undefined : { dose: quantity(dose.doseMg, 'mg', 'mg') },
  }) as MedicationAdministration
}
