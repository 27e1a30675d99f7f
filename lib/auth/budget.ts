import 'server-only'
import { headers } from 'next/headers'
import { sha256Hex } from '../crypto/digests.ts'
import { type Budget, giveBack, type OwnBudget, type SharedBudget, spend, spendShared } from '../data/throttle.ts'
import { addressPrefix, NOWHERE } from './address.ts'
import { currentPractice } from './practice.ts'

type Counted<Kind extends Budget> = readonly [budget: Kind, key: string]

/** What an attempt is counted against: what is its own, and what it shares with others. */
export type Attempt = { readonly own: Counted<OwnBudget>; readonly shared?: Counted<SharedBudget> }

/** How long a network that does not stop is told to wait; asked sooner it waits on. */
const SHUT_SECONDS = 10 * 60

/** The network this request came from. */
export const ownNetwork = async (): Promise<string> => addressPrefix(await headers())

/** Something that was sent (an address, a ticket), for this practice and perhaps from one network; only its fingerprint is kept. */
export async function fingerprint(text: unknown, network = ''): Promise<string> {
  const { id } = await currentPractice()
  const plain = typeof text === 'string' ? text.normalize('NFKC').trim().toLowerCase() : ''
  return sha256Hex(`${id}:${network}:${plain}`)
}

/** Spends one attempt. Null when there was one; else the seconds until there is. */
export async function spendAttempt({ own, shared }: Attempt): Promise<number | null> {
  const load = shared ? await spendShared(...shared) : 'quiet'
  // Nowhere is no network: behind a proxy that is not trusted it is everybody.
  if (load === 'shut' && shared?.[1] !== NOWHERE) return SHUT_SECONDS
  return spend(...own, load !== 'quiet')
}

/** Gives it back: it was no guess. */
export async function giveBackAttempt({ own, shared }: Attempt): Promise<void> {
  await giveBack(...own)
  if (shared) await giveBack(...shared)
}
