import type { Kind } from './run.ts'

/**
 * Lives histories of a kind as the command line asks, with the rights the product has, through one connection of this process. Nothing of the
 * product may be read before that connection is named: `kindOf` brings the kind only then.
 */
export async function liveKind(name: string, kindOf: () => Promise<Kind>): Promise<never> {
  const role = new URL(process.env.DATABASE_URL ?? '').username
  process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL ?? process.env.DATABASE_URL
  process.env.DATABASE_POOL = '1'
  const { openSandbox } = await import('../../support/sandbox.ts')
  // A process that was started by another is told whose rights it has: its own address is the administrator’s by then.
  const as = process.env.HISTORIES_AS ?? role
  openSandbox(as)
  const [{ liveAs }, { liveFromHere }] = [await import('./run.ts'), await import('./told.ts')]
  const kind = await kindOf()
  process.env.HISTORIES_AS = role
  return liveFromHere({ name, role: as, live: (options) => liveAs(kind, options) })
}
