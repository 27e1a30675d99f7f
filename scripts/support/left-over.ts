import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inProject } from './paths.ts'
import { identityOf, waitUntil } from './processes.ts'

type Note = { readonly launcher: string; readonly server: string }

const noteFor = (port: number) => inProject('.data', 'run', `${port}.json`)

/** Notes who serves a port, so that the next start knows its own left-over from somebody else's server. */
export function noteServer(port: number, pid: number): void {
  const note: Note = { launcher: identityOf(process.pid) ?? '', server: identityOf(pid) ?? '' }
  mkdirSync(dirname(noteFor(port)), { recursive: true })
  writeFileSync(noteFor(port), JSON.stringify(note))
}

const noteOf = (port: number): Note => JSON.parse(readFileSync(noteFor(port), 'utf8')) as Note

/** The process that serves a port; another one after it was started again. */
export const serverOf = (port: number): number => Number.parseInt(noteOf(port).server, 10)

const isThere = (identity: string) => identityOf(Number.parseInt(identity, 10)) === identity

/**
 * After a kill -9 of the launcher its server ends by itself within seconds; one that does not is ended. Tells whether
 * this very project serves the port already.
 */
export async function clearLeftOver(port: number): Promise<'served' | 'clear'> {
  try {
    const note = noteOf(port)
    if (isThere(note.launcher) && isThere(note.server)) return 'served'
    const isGone = await waitUntil(() => !isThere(note.server), 10_000)
    if (!isGone) process.kill(Number.parseInt(note.server, 10), 'SIGKILL')
    await waitUntil(() => !isThere(note.server), 5_000)
    rmSync(noteFor(port), { force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') rmSync(noteFor(port), { force: true })
  }
  return 'clear'
}
