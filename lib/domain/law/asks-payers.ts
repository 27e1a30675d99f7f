import { lastAskedOn } from '../billing/payer-situation.ts'
import { standingOf } from '../coverage/medicare-standing.ts'
import { networkOfVisit, networkOn } from '../coverage/network.ts'
import { chargeWallOn, verifiedOnly } from '../coverage/program.ts'
import { payerChoiceOf } from '../coverage/restriction.ts'
import type { InsuredVisit } from '../coverage/rule-authorization.ts'
import { billedCoverage, ruleCoverage } from '../coverage/rule-coverage.ts'
import { ruleMedicaidAskedAgain, ruleMedicaidSaidNo } from '../coverage/rule-medicaid-asked.ts'
import { type MedicareStanding, ruleMedicareClinician } from '../coverage/rule-medicare-clinician.ts'
import { ruleClientsWord } from '../coverage/rule-own-word.ts'
import { ruleProduct, ruleTelehealthCoverage } from '../coverage/rule-product.ts'
import { ruleVaPrivate } from '../coverage/rule-va-private.ts'
import type { Finding } from '../finding.ts'
import { insuredCode } from '../regimens/insured-code.ts'
import { localDateOf } from '../time/practice-time.ts'
import type { Asked } from './row.ts'
import { isJourney, type LawVisit } from './visit.ts'

type Answer = readonly Finding<string>[]

function medicareOf({ world, visit }: Asked): MedicareStanding {
  const clinicianId = visit.givenBy ?? visit.cycle?.primaryId ?? world.primaryId
  const clinician = world.clinicians.find(({ id }) => id === clinicianId)
  return standingOf(clinician?.medicareFacts ?? [], world.privateContracts, { clinicianId, on: visit.on })
}

/** Whether no plan hears of the visit: its client pays it alone or files it themselves. Never behind the wall. */
export const isKeptFromPlan = ({ world, visit: { booked, on } }: Pick<Asked, 'world' | 'visit'>): boolean =>
  chargeWallOn(world.coverages, on) === null && payerChoiceOf(world.restrictions, { visitId: booked?.id ?? '', on }) !== null

/** The visits that draw on one authorization together: those of the cycle, or the one alone. */
function insuredVisits({ around, ...visit }: LawVisit): InsuredVisit[] {
  const together = around.length > 0 ? around : [visit]
  return together.flatMap((one) => {
    const code = insuredCode(one)
    return code ? [{ code, on: one.on }] : []
  })
}

/** Who would be billed for the visit on its own day, and whether that plan may be. A plan that hears of nothing is asked for nothing. */
export function askCoverage(asked: Asked): Answer {
  const { world, visit, now } = asked
  if (isKeptFromPlan(asked)) return ruleMedicareClinician({ on: visit.on, coverages: world.coverages, medicare: medicareOf(asked) })
  // Billing rests on what is verified; somebody of whom there is only their own word is asked about by that.
  const verified = verifiedOnly(world.coverages)
  const coverages = verified.length > 0 ? verified : world.coverages
  const billed = billedCoverage({ coverages, on: visit.on })
  const plan = world.coverages.find(({ id }) => id === billed?.id) ?? null
  const { networks } = world
  const by = { clinicianId: visit.givenBy, on: visit.on }
  const reserved = world.visits.filter(
    ({ id, cycleId, authorizationId }) =>
      authorizationId !== null && (visit.cycle === null ? id === visit.booked?.id : cycleId === visit.cycle.id),
  )
  return ruleCoverage(
    {
      stage: 'check-in',
      today: localDateOf(now, world.timeZone),
      on: visit.on,
      coverages,
      authorizations: world.authorizations,
      visits: insuredCode(visit) === null ? [] : insuredVisits(visit),
      alreadyReserved: reserved.length,
      benefitsVerifiedOn: plan && lastAskedOn(plan, networkOfVisit({ ...plan, networks }, by)),
      clinicianInNetwork: networkOn(networks, { payerId: plan?.payerId ?? null, ...by }),
      medicare: medicareOf(asked),
    },
    world.ruleset,
  )
}

/** What a client told of and nobody has verified, Medicaid that nobody has asked today, and what it said when it was asked. */
export const askAgain = ({ world, visit, now }: Asked): Answer => [
  ...ruleClientsWord(world.coverages, visit.on),
  ...ruleMedicaidAskedAgain({
    today: localDateOf(now, world.timeZone),
    on: visit.on,
    coverages: world.coverages,
    askedOn: world.medicaidSaid?.askedOn ?? null,
  }),
  ...ruleMedicaidSaidNo(visit.on, world.coverages, world.medicaidSaid),
]

/** The format on the payer's and the law's side; a group beside an individual hour asks what format C asks. */
export function askProduct(asked: Asked): Answer {
  const { world, visit } = asked
  const format = isJourney(visit) ? visit.format : visit.mode === 'group' ? 'C' : null
  if (format === null) return []
  return ruleProduct({
    format,
    on: visit.on,
    coverages: world.coverages,
    medicare: medicareOf(asked),
    notices: world.notices,
  })
}

/** What the payer says of a visit by video, of whatever kind. */
export const askTelehealth = (asked: Asked): Answer =>
  isKeptFromPlan(asked) ? [] : ruleTelehealthCoverage({ on: asked.visit.on, coverages: asked.world.coverages, medicare: medicareOf(asked) })

/** The VA set aside at the client's own wish. */
export const askVaPrivate = ({ world, visit }: Asked): Answer => ruleVaPrivate({ on: visit.on, aside: world.vaSetAside })
