import { standingOf } from '../coverage/medicare-standing.ts'
import type { MedicareStanding } from '../coverage/rule-medicare-clinician.ts'
import { type Cents, ZERO } from '../money.ts'
import type { AccountLine } from './account-types.ts'
import type { ChargeLine } from './charge-types.ts'
import type { ChargeChanges } from './reconcile-charges.ts'

/** A line of an account, with the claim it stands on and what of it was handed to the client as their share. */
export type HandedLine = AccountLine & { readonly claimId: string | null; readonly handed: Cents }

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
      ...{ id, claimId, handed: ZERO, coverageId, on, startedAt, code, units, charge, placeOfService },
      medicare: medicare[clinicianId] ?? standingOf(null, [], { clinicianId, on }),
    }))
  return [...stays, ...comes]
}
