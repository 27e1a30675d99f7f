import { estimateCycles } from '../billing/estimate-formats.ts'
import type { FormatLine } from '../billing/format-lines.ts'
import { placeOfService } from '../billing/place-of-service.ts'
import { type PlannedLine, type PriceFacts, plannedLines } from '../billing/planned-lines.ts'
import type { CycleFormat } from '../coverage/format.ts'
import type { SignedNotice } from '../coverage/notice.ts'
import type { PayerChoice } from '../coverage/restriction.ts'
import type { MoveFacts } from '../law/decide-move.ts'
import type { World } from '../law/world.ts'
import type { Cents } from '../money.ts'
import { EXTENDED_CARE } from '../reference/billing-codes.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import type { Ruleset } from '../ruleset.ts'
import { type Contact, contactFor } from '../scheduling/contact.ts'
import type { CycleRequest } from './cycle-request.ts'
import { insuredCode } from './insured-code.ts'
import { type PlacedVisit, visitsPlacer } from './place-visits.ts'
import { asChosen, giverOn, priceFactsOn } from './price-facts.ts'

/** What of a placed visit tells what it bills. */
type PricedPart = Pick<PlacedVisit, 'on' | 'phases' | 'setting' | 'code' | 'bills' | 'givenBy'>

/** A cycle with its visits where they would be, by whoever would give them. */
export type CycleAsPlaced = {
  readonly format: CycleFormat
  readonly visits: readonly PricedPart[]
  readonly payer?: PayerChoice | null
  readonly journeyContact?: Contact | null
}

/** Where a journey would be billed, as far as its price goes: at a place of its own, or by video. */
export function journeyPlaceOf({ setting, journeyContact }: Pick<CycleRequest, 'setting' | 'journeyContact'>): PlaceOfService {
  const contact = contactFor(setting, journeyContact, true) ?? 'none'
  return placeOfService({ setting, contact, clientAt: null, facilityPlace: null }) ?? '49'
}

/** What each placed visit of a cycle would bill, in their order: on its day, where it is, by whoever gives it; nothing for a journey alone at home. */
function linesOfVisits({ visits, journeyContact = null }: CycleAsPlaced, { values }: Pick<Ruleset, 'values'>) {
  return visits.flatMap((visit, index): (FormatLine & { readonly clinicianId: string | null })[] => {
    const code = insuredCode(visit)
    if (code === null) return []
    const { on, setting, givenBy: clinicianId } = visit
    const place = visit.phases.includes('journey') ? journeyPlaceOf({ setting, journeyContact }) : setting === 'telehealth' ? '10' : '11'
    const line = { code, on, number: 2 * index + 1, units: 1, placeOfService: place, clinicianId } as const
    const hours = { ...line, code: EXTENDED_CARE, number: line.number + 1, units: values['billing.extended-hours'] }
    return visit.bills === 'individual-and-extended' ? [line, hours] : [line]
  })
}

/** The same as signing would bill it, each line by how its clinician stands on its day with Medicare and the client’s plan. */
export const linesAsPlaced = (
  world: World,
  placed: CycleAsPlaced,
  facts: PriceFacts & { readonly notices?: readonly SignedNotice[] },
): PlannedLine[] =>
  plannedLines(
    linesOfVisits(placed, world.ruleset).map((line) => ({ ...line, ...giverOn(world, line.clinicianId ?? world.primaryId, line.on) })),
    0,
    facts,
  )

/**
 * What a cycle costs this client with its visits where they are placed and by those who give them, after all that is billed or booked on
 * other days. Null where the format is not theirs or the price not known.
 */
export function cyclePrice(world: World, placed: CycleAsPlaced): Cents | null {
  const { format, visits, payer = null } = placed
  const journey = visits.find(({ phases }) => phases.includes('journey'))
  if (!journey) return null
  const priced = asChosen(world, payer, world.today)
  const facts = { ...priceFactsOn(priced, journey.on, journey.givenBy ?? world.primaryId), today: world.today, notices: world.notices }
  const booked = linesAsPlaced(priced, placed, facts)
  return estimateCycles([{ format, journeyOn: journey.on, booked }], facts, world.ruleset)[0]?.totals?.client ?? null
}

/** A cycle as it stands in the calendar before any of it moves. */
export const cycleAsItStands = (world: World, { plan, current, booked }: MoveFacts): CycleAsPlaced => ({
  ...{ format: current.format, journeyContact: current.journeyContact ?? null },
  visits: visitsPlacer(world, { ...plan, standing: booked }, current)(current.journeyAt),
})
