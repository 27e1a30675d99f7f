import { execute } from '../../../lib/commands/command.ts'
import { type FirstAdmin, inviteFirstAdmin } from '../../../lib/commands/practice/invite-first-admin.ts'
import { loadReference } from '../../../lib/commands/practice/load-reference.ts'
import { openPractice } from '../../../lib/commands/practice/open-practice.ts'
import { originOf } from '../../../lib/data/practice-origin.ts'
import { findPracticeByHost, inScope } from '../../../lib/data/scope.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import { newId } from '../../../lib/ids.ts'
import type { SetUpInput } from '../../../lib/inputs/practice.ts'
import { paths } from '../../../lib/paths.ts'
import { refuse, SetUpRefused } from './answers.ts'
import type { Question } from './questions.ts'

type Told = { readonly questions: readonly Question[]; readonly again: boolean; readonly now: Date }

export type SetUp = {
  readonly practice: 'opened' | 'there'
  readonly name: string
  readonly locations: number
  readonly admin: FirstAdmin
  /** Where the practice's pages are. */
  readonly origin: string
  /** The link by which the first admin opens the account. Null when none was made now. */
  readonly invitation: string | null
}

/**
 * Opens the practice, brings the reference data, invites the first admin: each step by its own command, each only when it is not
 * done yet, so that a set-up that was cut off goes on where it stopped.
 */
export async function setUp({ adminName, adminEmail, ...input }: SetUpInput, { questions, again, now }: Told): Promise<SetUp> {
  const found = await findPracticeByHost(input.hostname)
  if (found?.isDemo) throw new SetUpRefused('A demo practice lives at this address; a real one needs a database of its own.')
  const practiceId = found?.id ?? newId()
  const actor: Actor = { role: 'system', practiceId, job: 'set-up' }
  if (!found) {
    const isDefault = (await findPracticeByHost('*')) === null
    const opened = await execute(openPractice, { ...input, isDefault }, { actor, now })
    if (opened.status === 'invalid') return refuse(questions, opened.fields)
  }
  await execute(loadReference, {}, { actor, now })
  const invited = await execute(inviteFirstAdmin, { name: adminName, email: adminEmail, again }, { actor, now })
  if (invited.status === 'invalid') return refuse(questions, invited.fields)
  if (invited.status !== 'done') throw new Error(`the first admin was not invited: ${invited.status}`)
  const { practice, locations } = await inScope(actor, async (tx) => ({
    practice: await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true, hostname: true, isDefault: true } }),
    locations: await tx.location.count({ where: { practiceId } }),
  }))
  const origin = originOf(practice)
  const { token } = invited.value
  return {
    practice: found ? 'there' : 'opened',
    name: practice.name,
    locations,
    admin: invited.value,
    origin,
    invitation: token === null ? null : `${origin}${paths.invitation(token)}`,
  }
}

/** What the set-up did and what comes next, as the person at the keyboard reads it. */
export function tell({ practice, name, locations, admin, origin, invitation }: SetUp, given: SetUpInput): string {
  const places = locations === 0 ? 'no location yet' : `${locations} ${locations === 1 ? 'location' : 'locations'}`
  const lines = [
    practice === 'opened'
      ? `${name} is open at ${origin} (${places}, reference data loaded).`
      : `${name} is there already at ${origin} (${places}); nothing of it was changed.`,
  ]
  if (practice === 'there' && name !== given.name) lines.push('Its name and address are changed in Settings, Practice.')
  if (invitation !== null) {
    lines.push(
      `An invitation goes to ${given.adminEmail} by mail. This link is shown once and works once:`,
      `  ${invitation}`,
      'With it open: choose a password, set up the second step, then work through Settings, Opening.',
    )
  }
  if (admin.is === 'waits') lines.push(`${admin.email} is invited and has not opened the account; --send-again mails the invitation again.`)
  if (admin.is === 'signs-in') lines.push(`${admin.email} keeps it and signs in already; further people are added in Settings, People.`)
  return lines.join('\n')
}
