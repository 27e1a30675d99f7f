import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { Kept } from '../data/kept.ts'
import { findPracticeByHost, type PracticeAddress } from '../data/scope.ts'
import { env } from '../env.ts'

/** Kept for a minute: a page of text needs no more of the database than this, and under load not even this. */
const known = new Kept<PracticeAddress | null>(60_000)

/** The name a Host header stands for in the practice table: its own, a slug under localhost, or the default practice. */
function practiceKey(host: string): string {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const local = name === 'localhost' || /^[\d.]+$/.test(name) || name.startsWith('[')
  if (local) return env.SOJOURN_PRACTICE ?? '*'
  return name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : name
}

/** The practice this request is for, by its address. Null when no practice lives there. */
export const findCurrentPractice = cache(async (): Promise<PracticeAddress | null> => {
  const key = practiceKey((await headers()).get('host') ?? '')
  return known.of(key, () => findPracticeByHost(key))
})

/** As `findCurrentPractice`, for where there must be one. */
export async function currentPractice(): Promise<PracticeAddress> {
  const practice = await findCurrentPractice()
  if (!practice) throw new Error('no practice lives at this address')
  return practice
}

/** The addresses from which this practice's own pages may send. */
export async function allowedOrigins(): Promise<ReadonlySet<string>> {
  const practice = await currentPractice()
  const ours = new URL(env.PUBLIC_URL)
  const names =
    env.SOJOURN_MODE === 'production' ? [practice.hostname] : [practice.hostname, `${practice.slug}.localhost`, 'localhost', '127.0.0.1']
  const port = ours.port === '' ? '' : `:${ours.port}`
  return new Set([ours.origin, ...names.map((name) => `${ours.protocol}//${name}${port}`)])
}
