import 'server-only'
import { headers } from 'next/headers'
import { logger } from '../logger.ts'
import { allowedOrigins } from './practice.ts'

/** Largest request a form may send, in characters of its JSON. */
const LARGEST = 256_000

/** Size first, then where it came from: an exact origin of this practice, or nothing runs. */
export async function isOurOwnRequest(input: unknown): Promise<boolean> {
  if ((JSON.stringify(input) ?? '').length > LARGEST) return false
  const origin = (await headers()).get('origin')
  if (origin !== null && (await allowedOrigins()).has(origin)) return true
  logger.warn('request.foreign-origin')
  return false
}
