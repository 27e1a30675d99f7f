import 'server-only'
import { cache } from 'react'
import { now } from '../clock.ts'
import { isLinkOpen, loadLink } from '../data/records/link-grants.ts'
import { inScope } from '../data/scope.ts'
import type { Actor, LinkPurpose } from '../domain/access/actor.ts'
import { currentPractice } from './practice.ts'

export type LinkActor = Extract<Actor, { role: 'link' }>

/**
 * Whom a mailed link lets act: somebody without a name, for this one thing. Null when the link is unknown, made for
 * something else, used up or too old. Made-up links are not counted: 256 random bits are not guessed, and a count would close real ones.
 */
export const findLinkActor = cache(async (token: string, purpose: 'consult-manage' | 'driver-confirm'): Promise<LinkActor | null> => {
  const found = await findOpenLink(token, purpose)
  const targetId = purpose === 'consult-manage' ? found?.link.consultId : found?.link.rideId
  return found && targetId ? { role: 'link', practiceId: found.practiceId, grantId: found.link.id, purpose, targetId } : null
})

/** Whether a link to reset a password or accept an invitation still opens. The command asks again; this is for the page. */
export const opensLink = cache(
  async (token: string, purpose: 'password-reset' | 'invitation'): Promise<boolean> => (await findOpenLink(token, purpose)) !== null,
)

async function findOpenLink(token: string, purpose: LinkPurpose) {
  if (typeof token !== 'string' || !/^[\w-]{20,200}$/.test(token)) return null
  const { id: practiceId } = await currentPractice()
  const link = await inScope({ role: 'system', practiceId, job: 'link' }, (tx) => loadLink(tx, practiceId, token))
  return link && link.purpose === purpose && isLinkOpen(link, now()) ? { link, practiceId } : null
}
