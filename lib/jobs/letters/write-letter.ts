import 'server-only'
import type { OutboxKind } from '../../data/outbox.ts'
import { loadLetterhead } from '../../data/records/letters.ts'
import type { Claimed } from '../../data/records/outbox.ts'
import type { Tx } from '../../data/scope.ts'
import { accessLetters } from './access-letters.ts'
import { auditLetters } from './audit-letters.ts'
import { consultLetters } from './consult-letters.ts'
import type { Letter, Writing } from './letter.ts'
import { visitLetters } from './visit-letters.ts'

const letters: Readonly<Record<OutboxKind, (writing: Writing) => Promise<Letter>>> = {
  ...accessLetters,
  ...auditLetters,
  ...consultLetters,
  ...visitLetters,
}

/** Writes the letter a message asks for, with names and addresses as they are now. Null when nobody should get it any more. */
export async function writeLetter(tx: Tx, practiceId: string, claimed: Claimed, now: Date): Promise<Letter> {
  const practice = await loadLetterhead(tx, practiceId)
  const write = letters[claimed.kind]
  if (!practice || !write) return null
  const urlOf = (path: string) => `${practice.origin}${path}`
  return write({ tx, practiceId, practice, urlOf, payload: claimed.payload, writtenAt: claimed.createdAt, now })
}
