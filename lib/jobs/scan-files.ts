import 'server-only'
import { spawn } from 'node:child_process'
import { noteScan } from '../commands/attachments/note-scan.ts'
import { execute } from '../commands/command.ts'
import { FileDamaged, loadUnscanned, readContent } from '../data/records/attachments.ts'
import { inScope } from '../data/scope.ts'
import type { Actor } from '../domain/access/actor.ts'
import { logger } from '../logger.ts'

/** Mail waits behind it: few at a time, and not for long. */
const AT_ONCE = 5
const PATIENCE = 15_000

export type Verdict = 'clean' | 'infected'

/**
 * Gives bytes to a scanner on its standard input and says what it found: 0 is clean, 1 is something. Null when it could not say: it is
 * not there, broke, or took too long.
 */
export function askScanner(command: string, bytes: Uint8Array): Promise<Verdict | null> {
  const [program = '', ...parts] = command.split(/\s+/)
  return new Promise((resolve) => {
    const scanner = spawn(program, parts, { stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE })
    scanner.once('error', () => resolve(null))
    scanner.once('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : null))
    // A scanner that has seen enough closes its end before everything is said.
    scanner.stdin.on('error', () => undefined)
    scanner.stdin.end(bytes)
  })
}

/** Has files looked at that wait for it, the oldest first. Gives how many have an answer now; the others are asked about again. */
export async function scanFiles(practiceId: string, now: Date, scanner: string): Promise<number> {
  const actor: Actor = { role: 'system', practiceId, job: 'scan-files' }
  let answered = 0
  for (const file of await inScope(actor, (tx) => loadUnscanned(tx, practiceId, AT_ONCE))) {
    const bytes = await inScope(actor, (tx) => readContent(tx, practiceId, file)).catch(damaged)
    const found = bytes === null ? 'unreadable' : await askScanner(scanner, bytes)
    if (found === null) {
      logger.warn('scanner.silent', { practiceId, objectId: file.id })
      return answered
    }
    const outcome = await execute(noteScan, { attachmentId: file.id, found }, { actor, now })
    if (outcome.status === 'done') answered += 1
  }
  return answered
}

/** What cannot be read cannot be opened either, and must not stand in the way of the others. */
function damaged(error: unknown): null {
  if (error instanceof FileDamaged) return null
  throw error
}
