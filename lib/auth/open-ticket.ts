import 'server-only'
import { headers } from 'next/headers'
import { now } from '../clock.ts'
import { openSession } from '../commands/access/open-session.ts'
import { execute } from '../commands/command.ts'
import { addressPrefix } from './address.ts'
import { currentPractice } from './practice.ts'

/** Turns the ticket of a finished sign-in into the secret name of its session; null when it opens nothing (any more). */
export async function openTicket(ticket: string): Promise<string | null> {
  const { id: practiceId } = await currentPractice()
  const sent = await headers()
  const agent = (sent.get('user-agent') ?? '').slice(0, 200)
  const actor = { role: 'system', practiceId, job: 'sign-in' } as const
  const outcome = await execute(openSession, { ticket, ipPrefix: addressPrefix(sent), agent }, { actor, now: now() })
  return outcome.status === 'done' ? outcome.value.sid : null
}
