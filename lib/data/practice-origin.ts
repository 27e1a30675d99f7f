import { env } from '../env.ts'

/** Where a practice's pages are: the instance's own address for its first practice, the practice's host name for the others. */
export function originOf({ hostname, isDefault }: { hostname: string; isDefault: boolean }): string {
  const own = new URL(env.PUBLIC_URL)
  return isDefault ? own.origin : `${own.protocol}//${hostname}${own.port === '' ? '' : `:${own.port}`}`
}
