import { type MedicareStanding, standingIn } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, ZERO } from '../money.ts'
import type { AccountLine } from './account-types.ts'
import type { ChargeLine } from './charge-types.ts'
import type { ChargeChanges } from './reconcile-charges.ts'
import type { PlanDraw } from './year-line.ts'

/**
 * A line of an account, with the claim it stands on, what of it was handed to the client as their share, and what is kept with it of what it
 * draws from a plan others are on too.
 */
export type HandedLine = AccountLine & {
  readonly claimId: string | null
  readonly handed: Cents
  readonly drawn: PlanDraw | null
  /** What of it was written off because its plan had not authorized it. */
  readonly lost: Cents
}

type Posted = {
  readonly changes: Pick<ChargeChanges, 'amend' | 'reverse'>
  readonly added: readonly { readonly id: string; readonly line: ChargeLine; readonly claimId: string | null }[]
  readonly medicare: Readonly<Record<string, MedicareStanding>>
}

/** What plans were billed once a day has been posted: without what was reversed, with what was changed and what came. */
export function accountAfter(account: readonly HandedLine[], { changes, added, medicare }: Posted): HandedLine[] {
  const reversed = new Set(changes.reverse.map(({ chargeId }) => chargeId))
  const amended = new Map(changes.amend.map(({ chargeId, line }) => [chargeId, line]))
  const stays = account
    .filter(({ id }) => !reversed.has(id))
    .map((line) => {
      const words = amended.get(line.id)
      return words ? { ...line, startedAt: words.startedAt, placeOfService: words.placeOfService } : line
    })
  const comes = added
    .filter(({ line }) => line.billTo === 'claim')
    .map(({ id, claimId, line: { coverageId, on, startedAt, code, units, charge, placeOfService, clinicianId } }) => ({
      ...{ id, claimId, handed: ZERO, drawn: null, lost: ZERO, coverageId, on, startedAt, code, units, charge, placeOfService },
      clinicianId,
      medicare: standingIn(medicare, clinicianId),
    }))
  return [...stays, ...comes]
}
