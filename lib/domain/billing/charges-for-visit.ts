import { networkUnder } from '../coverage/network.ts'
import { noticeOn } from '../coverage/notice.ts'
import { isSelfPay, payersOn } from '../coverage/program.ts'
import { ruleClientCharge } from '../coverage/rule-client-charge.ts'
import { ruleNetwork } from '../coverage/rule-coverage.ts'
import { paysByOwnWord } from '../coverage/rule-extended-care.ts'
import { isPrivateContract, ruleMedicareClinician, standingIn } from '../coverage/rule-medicare-clinician.ts'
import type { Lapse } from '../credentials/lapsed-on-day.ts'
import { type Finding, hold, worstEffect } from '../finding.ts'
import { subtractCents, timesCents, ZERO } from '../money.ts'
import { EXTENDED_CARE, serviceCodes } from '../reference/billing-codes.ts'
import type { PlaceOfService } from '../reference/billing-places.ts'
import type { Ruleset } from '../ruleset.ts'
import { type BillingDay, type ChargeLine, type CoverageForDay, claimKeyOf, type VisitForBilling } from './charge-types.ts'
import { afterTheWait } from './ended-attestation.ts'
import { revenueAccountOf } from './ledger.ts'
import { telehealthModifier } from './modifiers.ts'
import { placeOfService } from './place-of-service.ts'
import { extendedHours, psychotherapyCode } from './psychotherapy-code.ts'
import { ruleNoticeAmount } from './rule-notice-amount.ts'
import { isIndividual } from './service-code.ts'
import { slidingSplit } from './sliding-fee.ts'

export type VisitChargeCode =
  | 'VISIT_TOO_SHORT'
  | 'VISIT_NOTE_NOT_SIGNED'
  | 'VISIT_COVERAGE_UNKNOWN'
  | 'VISIT_FEE_MISSING'
  | 'PLACE_NOT_RECORDED'
  | 'ATTESTATION_RENEW'
  | 'CREDENTIAL_LAPSED_ON_DAY'
  | 'VA_NETWORK_ON_DAY'

/** The lines of one visit, and what was left off and why. */
export type VisitCharges = { readonly lines: readonly ChargeLine[]; readonly findings: readonly Finding[] }

/** A coverage that gets a claim, or the client. */
type VisitPayer = CoverageForDay | 'client'

const nothing: VisitCharges = { lines: [], findings: [] }
const notYet = (...findings: readonly Finding[]): VisitCharges => ({ lines: [], findings })

/**
 * What a visit with a signed note bills by itself: one code for the insured hour, and in format A the hours
 * beyond it as one line of the client's, where law and contract allow it. What does not go together is the day's to say.
 */
export function chargesForVisit(visit: VisitForBilling, day: BillingDay, ruleset: Ruleset): VisitCharges {
  if (visit.kind === 'consult' || visit.kind === 'prescriber_evaluation' || visit.contact === 'none') return nothing
  const about = { visitId: visit.visitId, kind: visit.kind, on: day.on }
  if (!visit.noteSigned) return notYet(hold('VISIT_NOTE_NOT_SIGNED', ['practice.signed-notes'], { params: about }))
  if (visit.lapse) return notYet(lapsed(visit.lapse, about))
  const code = codeOf(visit)
  if (code === null)
    return notYet(hold('VISIT_TOO_SHORT', ['cpt-psychotherapy-time'], { params: { ...about, minutes: visit.therapistMinutes } }))
  const place = placeOfService(visit)
  if (place === null) return notYet(hold('PLACE_NOT_RECORDED', ['cms-pos'], { params: about }))
  const medicare = ruleMedicareClinician({ ...day, medicare: standingIn(day.medicare, visit.clinicianId) })
  if (medicare.length > 0) return notYet(...medicare)
  const payer = payerOf(visit, day)
  if (payer === null) return notYet(hold('VISIT_COVERAGE_UNKNOWN', ['practice.benefits-fresh'], { params: about }))
  const { network, said } = standingWith(payer, visit, day)
  if (said.some(({ effect }) => effect !== 'warn'))
    return notYet(hold('VA_NETWORK_ON_DAY', ['va-community-care'], { params: { ...about, network } }))

  const placed = { ...visit, place }
  const { code: billed, units } = inUnits(code, visit, payer, ruleset)
  const insured: VisitCharges = { lines: [lineOf(placed, day, payer, billed, units)], findings: said }
  const extended = visit.kind === 'journey' && visit.format === 'A' ? extendedCare(placed, day, ruleset) : nothing
  return byAttestation(onlyPriced([insured, extended], day, about), day, about)
}

/** Hours of the client's own after their attestation of income ran out: held until it is renewed, for as long as that is waited for. */
function byAttestation({ lines, findings }: VisitCharges, { ended = null }: BillingDay, about: About): VisitCharges {
  const slide = lines.filter(({ billTo, restricted }) => billTo === 'client' && !restricted)
  if (ended === null || slide.length === 0) return { lines, findings }
  const others = lines.filter((line) => !slide.includes(line))
  if (ended.isWaitOver) return { lines: [...others, ...slide.map((line) => afterTheWait(line, ended))], findings }
  const renew = hold('ATTESTATION_RENEW', ['practice.sliding-scale'], { params: { ...about, endedOn: ended.endedOn } })
  return { lines: others, findings: [...findings, renew] }
}

type About = { readonly visitId: string; readonly kind: string; readonly on: string }

/** A line without a fee is not a line of nothing: it waits for its fee. */
function onlyPriced(parts: readonly VisitCharges[], { fees }: BillingDay, about: About): VisitCharges {
  const lines = parts.flatMap((part) => part.lines)
  return {
    lines: lines.filter(({ code }) => fees[code] !== undefined),
    findings: [
      ...parts.flatMap((part) => part.findings),
      ...lines
        .filter(({ code }) => fees[code] === undefined)
        .map(({ code }) => hold('VISIT_FEE_MISSING', ['practice.signed-notes'], { params: { ...about, code } })),
    ],
  }
}

/** Nobody is asked for an hour its clinician may not have given; proof that nothing had lapsed bills it. */
const lapsed = ({ kind: credential, endedOn }: Lapse, about: About): Finding =>
  hold('CREDENTIAL_LAPSED_ON_DAY', [credential === 'license' ? 'state-licensure' : 'practice.malpractice'], {
    params: { ...about, credential, endedOn },
  })

function codeOf(visit: VisitForBilling): string | null {
  if (visit.kind === 'group') return '90853'
  if (visit.kind === 'intake') return visit.therapistMinutes >= 16 ? '90791' : null
  return psychotherapyCode(visit.therapistMinutes)
}

/** An hour and a half is two units of the shorter code where the plan takes them; three hours stay one hour. */
function inUnits(code: string, { therapistMinutes }: VisitForBilling, payer: VisitPayer, { values }: Ruleset) {
  const takesTwo = payer !== 'client' && payer.flags.allows2x90834 && code === '90837'
  const isAbout = therapistMinutes >= values['billing.two-unit-minutes'] && therapistMinutes <= 2 * serviceCodes['90834'].minutes.most
  return takesTwo && isAbout ? { code: '90834', units: 2 } : { code, units: 1 }
}

function payerOf(visit: VisitForBilling, day: BillingDay): VisitPayer | null {
  const { on, coverages } = day
  const medicare = standingIn(day.medicare, visit.clinicianId)
  if (isPrivateContract({ on, coverages, medicare })) return 'client'
  const payers = payersOn(coverages, on)
  const billed = payers.find(({ id }) => id === visit.coverageId) ?? payers[0]
  if (!billed) return isSelfPay(coverages, on) ? 'client' : null
  const mayPayAlone = worstEffect(ruleClientCharge({ ...day, kind: 'self_pay', medicare })) === 'allow'
  return visit.payerChoice !== null && mayPayAlone ? 'client' : billed
}

/** How the clinician stands with the plan, and what is said of it: nothing where nobody looked. */
function standingWith(payer: VisitPayer, { clinicianId }: VisitForBilling, day: BillingDay) {
  const network = payer === 'client' ? null : networkUnder(payer, { clinicianId, on: day.on })
  if (payer === 'client' || network === null) return { network: 'unknown', said: [] } as const
  return { network, said: ruleNetwork(network, { ...day, program: payer.program }) }
}

type PlacedVisit = VisitForBilling & { readonly place: PlaceOfService }

function extendedCare(visit: PlacedVisit, day: BillingDay, { values }: Ruleset): VisitCharges {
  const agreed = { insuredMinutes: values['billing.insured-minutes'], agreedHours: values['billing.extended-hours'] }
  const hours = extendedHours(visit.therapistMinutes, agreed)
  if (hours === 0) return nothing
  const findings = ruleClientCharge({ ...day, kind: 'extended_care', medicare: standingIn(day.medicare, visit.clinicianId) })
  const allowed = worstEffect(findings) === 'allow' || worstEffect(findings) === 'warn'
  if (!allowed) return { lines: [], findings }
  const line = lineOf(visit, day, 'client', EXTENDED_CARE, hours)
  const medicare = standingIn(day.medicare, visit.clinicianId)
  return paysByOwnWord({ ...day, medicare }) ? { lines: [line], findings } : withinNotice(line, day, findings)
}

/** The extended hours at no more than was signed: what is above is written off, and said. */
function withinNotice(line: ChargeLine, { on, notices }: BillingDay, findings: readonly Finding[]): VisitCharges {
  const asked = line.adjustments.reduce((rest, { cents }) => subtractCents(rest, cents), line.charge)
  const signed = noticeOn(notices, on)?.amount ?? asked
  const above = asked > signed ? [{ kind: 'notice' as const, cents: subtractCents(asked, signed) }] : []
  return {
    lines: [{ ...line, adjustments: [...line.adjustments, ...above] }],
    findings: [...findings, ...ruleNoticeAmount({ on, notices, asked })],
  }
}

function lineOf(visit: PlacedVisit, day: BillingDay, payer: VisitPayer, code: string, units: number): ChargeLine {
  const charge = timesCents(day.fees[code] ?? ZERO, units)
  const coverage = payer === 'client' ? null : payer
  const telehealth = coverage ? telehealthModifier(visit.contact, coverage.flags) : null
  const restricted = visit.payerChoice === 'not_told' && coverage === null && code !== EXTENDED_CARE
  const slides = coverage === null && day.sliding !== null && !restricted
  const discount = slides && day.sliding ? slidingSplit(charge, day.sliding.pays).discount : ZERO
  return {
    visitId: visit.visitId,
    clinicianId: visit.clinicianId,
    code,
    modifiers: telehealth === null ? [] : [telehealth],
    units,
    minutes: code === EXTENDED_CARE ? units * 60 : visit.therapistMinutes,
    placeOfService: visit.place,
    on: day.on,
    startedAt: visit.startedAt,
    stoppedAt: visit.stoppedAt,
    diagnosisCodes: visit.diagnosisCodes,
    charge,
    billTo: coverage ? 'claim' : 'client',
    coverageId: coverage?.id ?? null,
    claimKey: coverage ? claimKeyOf(day.clientId, coverage.id, day.on) : null,
    isIndividual: isIndividual(code),
    restricted,
    revenue: revenueAccountOf(code),
    adjustments: day.sliding && discount > 0 ? [{ kind: 'sliding_fee', cents: discount, assessmentId: day.sliding.assessmentId }] : [],
  }
}
