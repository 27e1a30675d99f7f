import type { CycleFormat } from '../coverage/format.ts'
import type { Setting } from '../journeys/setting.ts'
import type { LocalDate } from '../time/local.ts'
import type { CycleRequest } from './cycle-request.ts'

/** Who gives what: the primary therapist with whoever is free to prepare, she all of it, or somebody else what only she would give. */
export type Who = 'whoever' | 'primary' | { readonly lead: string }

/** A word for each. */
export const whoKey = (who: Who): string => (typeof who === 'string' ? who : `lead ${who.lead}`)

type GivenBy = Pick<CycleRequest, 'preparationBy' | 'journeyBy' | 'integrationBy'>

function givenBy(who: Who, primaryId: string): GivenBy {
  if (who === 'whoever') return { preparationBy: null, journeyBy: null, integrationBy: null }
  if (who === 'primary') return { preparationBy: primaryId, journeyBy: primaryId, integrationBy: primaryId }
  return { preparationBy: null, journeyBy: who.lead, integrationBy: who.lead }
}

type Place = { readonly from: LocalDate; readonly facilityId: string | null }
type Cycle = { readonly format: CycleFormat; readonly setting: Setting }

/** How a cycle is asked for, by its first way first: a group can be its preparation or its integration. */
export function requestsFor(
  { from, facilityId }: Place,
  { format, setting }: Cycle,
  { who, primaryId }: { readonly who: Who; readonly primaryId: string },
): CycleRequest[] {
  const phases = format === 'C' ? (['preparation', 'integration'] as const) : (['preparation'] as const)
  return phases.map((groupPhase) => ({
    ...{ format, setting, groupPhase, groupId: null, payer: null, journeyContact: null },
    facilityId: setting === 'facility' ? facilityId : null,
    ...{ journeyOn: from, journeyAt: '12:00', ...givenBy(who, primaryId) },
    ...{ preparationSetting: 'office', preparationOffset: -1, preparationAt: null },
    ...{ integrationSetting: 'office', integrationOffset: 1, integrationAt: null },
  }))
}
