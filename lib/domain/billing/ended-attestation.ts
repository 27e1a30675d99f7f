import { subtractCents } from '../money.ts'
import type { ChargeLine } from './charge-types.ts'
import type { EndedAttestation } from './dated-amounts.ts'
import { slidingSplit } from './sliding-fee.ts'

/** A line at the full fee, where that was said before the visit; else what is above the old share is written off. */
export function afterTheWait(line: ChargeLine, { fullFeeTold, pays }: EndedAttestation): ChargeLine {
  if (fullFeeTold) return line
  const cents = subtractCents(line.charge, slidingSplit(line.charge, pays).client)
  return cents > 0 ? { ...line, adjustments: [...line.adjustments, { kind: 'attestation', cents }] } : line
}
