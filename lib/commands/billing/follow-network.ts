import 'server-only'
import { loadNetworkFacts } from '../../data/records/network-standings.ts'
import type { Tx } from '../../data/scope.ts'
import { type NetworkFact, networkOn } from '../../domain/coverage/network.ts'
import { type Following, postSignedDays } from './post-signed-days.ts'

/**
 * Posts again the days of a payer's clients on which it now says otherwise of the clinician than before: under the VA what waited is billed,
 * and what it does not pay waits; under any other plan the share is by its answers for clinicians outside its network, or within again. Call
 * it in the transaction that wrote it. Gives how many days were posted.
 */
export async function followNetwork(tx: Tx, payerId: string, following: Following<NetworkFact>): Promise<number> {
  const { actor, clinicianId, before } = following
  const after = await loadNetworkFacts(tx, actor.practiceId, [payerId])
  return postSignedDays(tx, 'follow-network', following, {
    ...{ clinicianId, coverage: { payerId } },
    isOther({ serviceOn: on }) {
      const [was, is] = [before, after].map((facts) => networkOn(facts, { payerId, clinicianId, on }))
      return was !== is
    },
  })
}
