import type { Grant } from '../coverage/authorization.ts'
import type { WithFlags } from '../coverage/payer-flags.ts'
import type { LocalDate } from '../time/local.ts'

/** Granted once, whatever has become of it: a visit within its days and number stays authorized after it has run out. */
const wasGranted = ({ status }: Grant): boolean =>
  status === 'approved' || status === 'partial' || status === 'exhausted' || status === 'expired'

type Hour = { readonly on: LocalDate; readonly code: string }

/**
 * Finds the hours in a plan's network that it asks to authorize in advance and has not authorized, of hours in the order of their days: each
 * takes a visit of the grant that ends first of those that hold its day and code. The practice may ask nobody for them (decision of the
 * contract; CARC 197). None where the plan asks for no authorization, or nobody knows whether it does.
 */
export function withoutAuthorization<Line extends Hour>(
  ordered: readonly Line[],
  { flags, grants = [] }: WithFlags & { readonly grants?: readonly Grant[] },
): Line[] {
  if (flags.requiresAuthorization !== 'yes') return []
  const left = grants.filter(wasGranted).map((grant) => ({ grant, visits: grant.granted }))
  left.sort((one, other) => (one.grant.endsOn < other.grant.endsOn ? -1 : 1))
  return ordered.filter(({ on, code }) => {
    const taken = left.find(
      ({ grant, visits }) =>
        visits > 0 && grant.startsOn <= on && on <= grant.endsOn && (grant.codes.length === 0 || grant.codes.includes(code)),
    )
    if (taken) taken.visits -= 1
    return !taken
  })
}
