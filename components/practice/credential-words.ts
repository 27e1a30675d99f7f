import type { CredentialRow } from '@/lib/data/views/settings-providers'
import type { CredentialTopic } from '@/lib/domain/credentials/credential'
import { lastDayOf } from '@/lib/domain/credentials/standing'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { type SettingsKey, say } from './words'

export type CredentialStanding = 'in-force' | 'ends-soon' | 'ended' | 'not-yet' | 'end-missing'

const SOON_DAYS = 90
const needsAnEnd = ['license', 'dea', 'malpractice', 'rems', 'state_registration']

/** How one row stands today, for a list. Whether somebody may work is for the rules. */
export function standingToday(line: CredentialRow, today: LocalDate): CredentialStanding {
  if (line.issuedOn !== null && line.issuedOn > today) return 'not-yet'
  const last = lastDayOf(line)
  if (last === null) return needsAnEnd.includes(line.kind) ? 'end-missing' : 'in-force'
  if (last < today) return 'ended'
  return daysBetween(today, last) <= SOON_DAYS ? 'ends-soon' : 'in-force'
}

export const standingLooks = {
  'in-force': { state: 'ready', key: 'inForce' },
  'ends-soon': { state: 'waits', key: 'endsSoon' },
  ended: { state: 'stops', key: 'ended' },
  'not-yet': { state: 'neutral', key: 'notYet' },
  'end-missing': { state: 'waits', key: 'endMissing' },
} as const satisfies Record<CredentialStanding, { state: string; key: SettingsKey }>

/** `License MO`, `Training: guiding, trauma`. */
export const credentialTitle = ({ kind, state }: Pick<CredentialRow, 'kind' | 'state'>) =>
  `${labelOf('credentialKind', kind)}${state ? ` ${state}` : ''}`

export const topicNames = {
  guiding: say('topicGuiding'),
  integration: say('topicIntegration'),
  trauma: say('topicTrauma'),
  orientation: say('topicOrientation'),
  experiential: say('topicExperiential'),
  prescribing: say('topicPrescribing'),
  independent: say('topicIndependent'),
  supervised_protocol: say('topicSupervisedProtocol'),
  mate: say('topicMate'),
  excluded: say('topicExcluded'),
  exempt: say('topicExempt'),
} as const satisfies Record<CredentialTopic, string>

/** Which topics a kind can carry. */
export const topicsOfKind: Readonly<Record<string, readonly CredentialTopic[]>> = {
  training: ['guiding', 'integration', 'trauma', 'orientation', 'experiential'],
  license: ['prescribing', 'independent'],
  psychotherapy_certificate: ['prescribing'],
  collaboration_agreement: ['supervised_protocol'],
  dea: ['mate'],
  exclusion_check: ['excluded'],
  state_registration: ['exempt'],
}
