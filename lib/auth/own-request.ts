import 'server-only'
import { headers } from 'next/headers'
import { logger } from '../logger.ts'
import { allowedOrigins } from './practice.ts'

/** Where a request that changes something came from: an exact origin of this practice, or nothing runs. */
export async function isOurOwnRequest(): Promise<boolean> {
  const origin = (await headers()).get('origin')
  if (origin !== null && (await allowedOrigins()).has(origin)) return true
  logger.warn('request.foreign-origin')
  return false
}
