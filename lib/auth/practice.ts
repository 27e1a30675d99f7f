import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { findKeptPractice } from '../data/kept-practice.ts'
import { findPracticeByHost, type PracticeAddress } from '../data/scope.ts'
import { env } from '../env.ts'
import { paths } from '../paths.ts'

/** Whether this process has seen a practice. Once there is one, there is one for good. */
let isOpened = false

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
  const practice = await findKeptPractice(key)
  if (practice) isOpened = true
  return practice
})

/** Whether this process has seen a practice; asks nothing. */
export const isKnownToBeOpen = (): boolean => isOpened

/** Whether nobody has set up a practice here yet. */
export async function isEmptyInstance(): Promise<boolean> {
  if (!isOpened) isOpened = (await findPracticeByHost('*')) !== null
  return !isOpened
}

/** As `findCurrentPractice`, for where there must be one: an instance without a practice says what to do, a strange address finds nothing. */
export async function currentPractice(): Promise<PracticeAddress> {
  const practice = await findCurrentPractice()
  if (practice) return practice
  if (await isEmptyInstance()) redirect(paths.notSetUp)
  notFound()
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
