import 'server-only'
import { loadAuthorizations, loadCoverages } from '../../data/records/coverages.ts'
import { loadNotices } from '../../data/records/notices.ts'
import { loadMedicareStanding } from '../../data/records/private-contracts.ts'
import type { Tx } from '../../data/scope.ts'
import { insuredVisitsOf } from '../../domain/billing/insured-visits.ts'
import { lastAskedOn } from '../../domain/billing/payer-situation.ts'
import type { FormatFacts } from '../../domain/coverage/decide-format.ts'
import { networkOfVisit, networkUnder } from '../../domain/coverage/network.ts'
import { billedCoverage } from '../../domain/coverage/rule-coverage.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'

type About = {
  readonly practiceId: string
  readonly clientId: string
  readonly clinicianId: string
  readonly setting: Setting
  readonly today: LocalDate
  readonly timeZone: TimeZone
}

/** What the choice of a format rests on today: who pays, what they granted, what the client signed, and how the therapist stands with them. */
export async function loadFormatFacts(
  tx: Tx,
  { practiceId, clientId, clinicianId, setting, today, timeZone }: About,
): Promise<FormatFacts> {
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const billed = billedCoverage({ coverages, on: today })
  const plan = coverages.find(({ id }) => id === billed?.id) ?? null
  const by = { clinicianId, on: today }
  return {
    stage: 'booking',
    today,
    on: today,
    coverages,
    authorizations: await loadAuthorizations(tx, practiceId, clientId),
    benefitsVerifiedOn: plan && lastAskedOn(plan, networkOfVisit(plan, by)),
    clinicianInNetwork: (plan && networkUnder(plan, by)) ?? 'unknown',
    medicare: await loadMedicareStanding(tx, practiceId, { clientId, clinicianId, on: today }),
    notices: (await loadNotices(tx, { practiceId, timeZone }, [clientId])).get(clientId) ?? [],
    visitsOf: insuredVisitsOf(today, setting),
  }
}
