import { paths } from '../../../lib/paths.ts'
import type { Demo } from './demo.ts'

/** What stands for a parameter in the address of a page, unless the page says otherwise below. */
const parameters: Readonly<Record<string, (demo: Demo) => string>> = {
  clientId: ({ ids }) => ids.clientId,
  cycleId: ({ ids }) => ids.cycleId,
  consultId: ({ ids }) => ids.consultId,
  appointmentId: ({ ids }) => ids.visitId,
  threadId: ({ ids }) => ids.threadId,
  alertId: ({ ids }) => ids.alertId,
  timeOffId: ({ ids }) => ids.timeOffId,
  groupId: ({ ids }) => ids.groupId,
}

/** Pages that need more than the parameters above: a link of their own, a visit in a certain state. */
const special: Readonly<Record<string, (demo: Demo) => string>> = {
  '/consult/manage/[token]': ({ tokens }) => paths.site.consultLink(tokens.consult),
  '/ride/[token]': ({ tokens }) => paths.site.driverLink(tokens.driver),
  '/sign-in/invitation/[token]': ({ tokens }) => paths.invitation(tokens.invitation),
  '/sign-in/reset/[token]': ({ tokens }) => paths.reset(tokens.reset),
  '/portal/documents/[key]': () => paths.portal.document('treatment-consent'),
  '/portal/outcomes/[kind]': () => paths.portal.instrument('phq9'),
  '/portal/visits/[id]': ({ ids }) => paths.portal.visit(ids.visitId),
  '/portal/visits/[id]/move': ({ ids }) => paths.portal.moveVisit(ids.movableId),
  '/prescriber/clients/[clientId]': ({ ids }) => paths.prescriber.client(ids.referredId),
  '/clinic/clients/[clientId]/regimen/[cycleId]/schedule': ({ ids }) => paths.clinic.scheduleCycle(ids.planned.clientId, ids.planned.id),
  '/clinic/visits/[appointmentId]/check-in': ({ ids }) => paths.clinic.checkIn(ids.doorId),
  '/clinic/visits/[appointmentId]/note': ({ ids }) => paths.clinic.note(ids.runningId),
  '/clinic/cycles/[cycleId]/lead': ({ ids }) => paths.clinic.otherLead(ids.ledCycleId),
  '/clinic/cycles/[cycleId]/rest': ({ ids }) => paths.clinic.moveRest(ids.ledCycleId),
  '/clinic/journeys/[appointmentId]': ({ ids }) => paths.clinic.console(ids.runningId),
}

/** The address at which a page of the product can be seen in the demo practice. Refuses a page nobody has thought of. */
export function addressOf(place: string, demo: Demo): string {
  const own = special[place]
  if (own) return own(demo)
  return place.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = parameters[name]
    if (!value) throw new Error(`Say in tests/support/every-page/addresses.ts what stands for [${name}] in ${place}.`)
    return value(demo)
  })
}

/** Entries above that stand for no page any more. */
export const strayPlaces = (places: readonly string[]): readonly string[] => Object.keys(special).filter((place) => !places.includes(place))
