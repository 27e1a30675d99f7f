import 'server-only'
import { lineOf } from '../../commands/practice/look-through-trail.ts'
import { loadCheckpoint } from '../../data/records/audit-trail.ts'
import { env } from '../../env.ts'
import { auditHeadMail } from '../../mail/templates/audit-head.ts'
import { type Letter, textIn, type Writing } from './letter.ts'

/** To whom the owner chose: a signed head, to be kept where nobody who runs this server can change it. */
async function headLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice } = writing
  const to = env.AUDIT_HEADS_MAIL
  const head = to ? await loadCheckpoint(tx, practiceId, Number(textIn(writing, 'seq'))) : null
  if (!to || !head) return null
  return { to, message: auditHeadMail({ practice, line: lineOf(practiceId, head), entry: head.seq }) }
}

export const auditLetters = { 'audit-head': headLetter } as const
