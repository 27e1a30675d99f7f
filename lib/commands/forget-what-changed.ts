import 'server-only'
import { forgetPractices } from '../data/kept-practice.ts'
import { forgetSiteContent } from '../data/views/site.ts'
import type { CommandName } from '../domain/access/permissions.ts'

/** The commands that change what the public pages show. */
const shownToStrangers: ReadonlySet<CommandName> = new Set<CommandName>([
  'site-text.publish',
  'site-page.review',
  'rate.save',
  'service.save',
  'sliding-tier.save',
  'location.save',
  'closure.save',
  'clinician.save',
  'profile.save-own',
  'picture.save',
  'picture.remove',
  'credential.save',
  'credential.decide',
  'parameter.set',
  'document.revoke',
  'story.publish',
  'story.take-off',
  'user.add',
  'user.change-roles',
  'user.deactivate',
  'user.restore',
])

/** What pages keep for a minute, and a command has just changed, is shown at once. Other processes follow within the minute. */
export function forgetWhatChanged(name: CommandName, practiceId: string): void {
  if (shownToStrangers.has(name)) forgetSiteContent(practiceId)
  if (name === 'practice.update') forgetPractices()
}
