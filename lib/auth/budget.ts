import 'server-only'
import { headers } from 'next/headers'
import { sha256Hex } from '../crypto/digests.ts'
import { type Budget, giveBack, spend } from '../data/throttle.ts'
import { addressPrefix } from './address.ts'
import { currentPractice } from './practice.ts'

/** What an attempt is counted against. */
export type Counted = readonly [budget: Budget, key: string]

/** The network an attempt came from. */
export const fromAddress = async (budget: Budget): Promise<Counted> => [budget, addressPrefix(await headers())]

/** Something that was sent (an address, a ticket), for this practice; only its fingerprint is kept. */
export async function forText(budget: Budget, text: unknown): Promise<Counted> {
  const { id } = await currentPractice()
  const plain = typeof text === 'string' ? text.normalize('NFKC').trim().toLowerCase() : ''
  return [budget, sha256Hex(`${id}:${plain}`)]
}

/** Spends one point of each. Null when there was one; else the seconds until there is. */
export async function spendAll(counted: readonly Counted[]): Promise<number | null> {
  for (const [budget, key] of counted) {
    const wait = await spend(budget, key)
    if (wait !== null) return wait
  }
  return null
}

/** Gives the points back: it was no guess. */
export async function giveBackAll(counted: readonly Counted[]): Promise<void> {
  for (const [budget, key] of counted) await giveBack(budget, key)
}
