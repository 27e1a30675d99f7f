'use server'

import { findLinkActor } from '../auth/link.ts'
import { askDriver } from '../commands/journeys/ask-driver.ts'
import { confirmRide } from '../commands/journeys/confirm-ride.ts'
import { declineRide } from '../commands/journeys/decline-ride.ts'
import { handOver } from '../commands/journeys/hand-over.ts'
import { nameDriver } from '../commands/journeys/name-driver.ts'
import { nameSitter } from '../commands/journeys/name-sitter.ts'
import { tellPlace } from '../commands/journeys/tell-place.ts'
import { denied } from '../domain/outcome.ts'
import type { AskDriverInput, ConfirmRideInput, NameDriverInput, NameSitterInput, TellPlaceInput } from '../inputs/journeys.ts'
import { paths } from '../paths.ts'
import { act, actAs } from './act.ts'

const pages = ({ appointmentId }: { appointmentId: string }) => [
  paths.portal.home,
  paths.portal.visit(appointmentId),
  paths.clinic.visit(appointmentId),
]

export async function nameDriverAction(input: NameDriverInput, key?: string) {
  return act(nameDriver, input, pages, key)
}
export async function handOverAction(input: { appointmentId: string }, key?: string) {
  return act(handOver, input, pages, key)
}
/** The driver is asked by mail; the link in it is the only one that opens. */
export async function askDriverAction(input: AskDriverInput, key?: string) {
  return act(askDriver, input, pages, key)
}
export async function nameSitterAction(input: NameSitterInput, key?: string) {
  return act(nameSitter, input, pages, key)
}
/** Staff write down what the driver said on the phone. */
export async function confirmRideAction(input: ConfirmRideInput, key?: string) {
  return act(confirmRide, input, [paths.clinic.today], key)
}
/** The driver says yes on the page behind the link. */
export async function confirmRideByLinkAction(input: { readonly token: string }, key?: string) {
  const driver = await findLinkActor(input?.token, 'driver-confirm')
  return driver ? actAs(driver, confirmRide, { rideId: driver.targetId }, [paths.site.driverLink(input.token)], key) : denied
}
/** The driver says no behind the same link. */
export async function declineRideByLinkAction(input: { readonly token: string }, key?: string) {
  const driver = await findLinkActor(input?.token, 'driver-confirm')
  return driver ? actAs(driver, declineRide, { rideId: driver.targetId }, [], key) : denied
}
/** Where the client is on the day of a visit by telehealth or at home. */
export async function tellPlaceAction(input: TellPlaceInput, key?: string) {
  return act(tellPlace, input, (asked) => [...pages(asked), paths.clinic.checkIn(asked.appointmentId)], key)
}
