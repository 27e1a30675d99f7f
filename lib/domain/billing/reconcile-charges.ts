import type { ChargeLine } from './charge-types.ts'

/** A charge as it was posted: enough to see whether the day now says otherwise. */
export type PostedCharge = Pick<
  ChargeLine,
  | 'visitId'
  | 'code'
  | 'modifiers'
  | 'units'
  | 'charge'
  | 'billTo'
  | 'coverageId'
  | 'adjustments'
  | 'minutes'
  | 'startedAt'
  | 'stoppedAt'
  | 'placeOfService'
  | 'diagnosisCodes'
> & {
  readonly chargeId: string
}

export type ChargeChanges = {
  readonly add: readonly ChargeLine[]
  /** Same money and payer, other words on the claim: the line is changed while its claim has not gone out. */
  readonly amend: readonly { readonly chargeId: string; readonly line: ChargeLine }[]
  /** To be reversed, as a whole; what takes its place is in `add`. */
  readonly reverse: readonly PostedCharge[]
}

/** Finds what has to be posted so that the ledger says what the day now says. Money is never edited: another amount or payer is a reversal and a new charge. */
export function reconcileCharges(posted: readonly PostedCharge[], wanted: readonly ChargeLine[]): ChargeChanges {
  const keyOf = ({ visitId, code }: Pick<ChargeLine, 'visitId' | 'code'>) => `${visitId} ${code}`
  const earlier = new Map(posted.map((charge) => [keyOf(charge), charge]))
  const stays = wanted.filter((line) => {
    const before = earlier.get(keyOf(line))
    return before !== undefined && sameMoney(before, line)
  })
  const staying = new Set(stays.map(keyOf))
  return {
    add: wanted.filter((line) => !staying.has(keyOf(line))),
    amend: stays.flatMap((line) => {
      const before = earlier.get(keyOf(line))
      return before && wordsOf(before) !== wordsOf(line) ? [{ chargeId: before.chargeId, line }] : []
    }),
    reverse: posted.filter((charge) => !staying.has(keyOf(charge))),
  }
}

/** What a claim says of a line beside its money. */
const wordsOf = ({ modifiers, minutes, startedAt, stoppedAt, placeOfService, diagnosisCodes }: PostedCharge | ChargeLine): string =>
  JSON.stringify([modifiers, minutes, startedAt, stoppedAt, placeOfService, diagnosisCodes])

function sameMoney(before: PostedCharge, line: ChargeLine): boolean {
  const taken = (charge: Pick<ChargeLine, 'adjustments'>) =>
    charge.adjustments
      .map((one) => `${one.kind === 'sliding_fee' ? one.assessmentId : one.kind} ${one.cents}`)
      .sort()
      .join()
  return (
    before.charge === line.charge &&
    before.units === line.units &&
    before.billTo === line.billTo &&
    before.coverageId === line.coverageId &&
    taken(before) === taken(line)
  )
}
