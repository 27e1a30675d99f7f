import { compare } from '../compare.ts'
import { isOutsideClinic } from '../credentials/rule-malpractice.ts'
import { worstEffect } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { ClientNeed, FitsIf, PrescriberCandidate, PrescriberMatch } from './match.ts'
import { ticksOf } from './match-key.ts'
import { milesTo, rulePrescriberMatch } from './rule-prescriber-match.ts'

/** Matches prescribers to a client's need: those that fit first, then those that would with one change or answer, then the rest; near before far, sooner before later. */
export function matchPrescribers(
  need: ClientNeed,
  candidates: readonly PrescriberCandidate[],
  today: LocalDate,
  ruleset: Ruleset,
): PrescriberMatch[] {
  return candidates.map((candidate) => matchPrescriber(need, candidate, today, ruleset)).sort(inOrder)
}

/** One prescriber against one need, with what would make them fit. */
export function matchPrescriber(need: ClientNeed, candidate: PrescriberCandidate, today: LocalDate, ruleset: Ruleset): PrescriberMatch {
  const findings = rulePrescriberMatch(need, candidate, today, ruleset)
  const effect = worstEffect(findings)
  const ticks = ticksOf(findings)
  const fitsIf =
    effect === 'refuse'
      ? changesOf(need, candidate).filter(
          (change) => worstEffect(rulePrescriberMatch(changed(need, candidate, change), candidate, today, ruleset)) !== 'refuse',
        )
      : ticks.filter(({ met }) => met === 'unknown').map(({ key }): FitsIf => ({ kind: 'answer', about: key }))
  return {
    prescriberId: candidate.id,
    fit: effect === 'allow' || effect === 'warn' ? 'fits' : fitsIf.length > 0 ? 'fits-if' : 'no-fit',
    miles: milesTo(need, candidate),
    nextOpeningOn: candidate.nextOpeningOn,
    ticks,
    findings,
    fitsIf,
  }
}

/** The need with one thing changed, as `fitsIf` names it. */
export function changed(need: ClientNeed, candidate: PrescriberCandidate, change: FitsIf): ClientNeed {
  switch (change.kind) {
    case 'journey-at': {
      const site = candidate.sites.find(({ id }) => id === change.siteId)
      return site ? { ...need, setting: site.setting, siteId: site.id, useState: site.state } : need
    }
    case 'not-at-home':
      return { ...need, setting: 'office' }
    case 'route':
      return { ...need, route: change.route }
    case 'evaluation':
      return { ...need, evaluation: change.evaluation }
    case 'travel':
      return { ...need, maxMiles: change.miles }
    case 'wait':
      return { ...need, on: change.untilOn }
    case 'answer':
      return need
  }
}

/** The single changes worth trying. One that changes nothing mends nothing. A route only becomes the lozenge, which every setting can have. */
function changesOf(need: ClientNeed, candidate: PrescriberCandidate): FitsIf[] {
  const { sites, nextOpeningOn } = candidate
  const miles = milesTo(need, candidate)
  const changes: FitsIf[] = sites
    .filter(({ routes }) => routes.includes(need.route))
    .map(({ id, name }) => ({ kind: 'journey-at', siteId: id, siteName: name }))
  if (isOutsideClinic(need.setting) && need.route === 'lozenge') changes.push({ kind: 'not-at-home' })
  changes.push({ kind: 'route', route: 'lozenge' })
  changes.push({ kind: 'evaluation', evaluation: 'in-person' }, { kind: 'evaluation', evaluation: 'telehealth' })
  if (miles !== null) changes.push({ kind: 'travel', miles: Math.ceil(miles) })
  if (nextOpeningOn !== null && nextOpeningOn > need.on) changes.push({ kind: 'wait', untilOn: nextOpeningOn })
  return changes
}

const rank = { fits: 0, 'fits-if': 1, 'no-fit': 2 } as const

function inOrder(left: PrescriberMatch, right: PrescriberMatch): number {
  return (
    rank[left.fit] - rank[right.fit] ||
    compare(left.miles ?? Number.POSITIVE_INFINITY, right.miles ?? Number.POSITIVE_INFINITY) ||
    compare(left.nextOpeningOn ?? '9999-12-31', right.nextOpeningOn ?? '9999-12-31') ||
    compare(left.prescriberId, right.prescriberId)
  )
}
