import { topicNames } from '@/components/practice/credential-words'
import type { CredentialTopic } from '@/lib/domain/credentials/credential'
import type { CredentialClaimRow } from '@/lib/domain/credentials/own-credential'
import { isLocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'

/** `State licence · KS · 12345 · until Dec 31, 2027`. */
export const claimTitle = ({ kind, state, number, expiresOn }: CredentialClaimRow): string =>
  [labelOf('credentialKind', kind), state, number, dayOf('until', expiresOn)].filter(Boolean).join(' · ')

/** What else was told, for whoever looks it up. */
export const claimDetails = ({ issuer, issuedOn, hours, topics, note }: CredentialClaimRow): string =>
  [
    issuer,
    dayOf('from', issuedOn),
    hours === null ? null : `${hours} hours`,
    topics.map((topic) => topicNames[topic as CredentialTopic] ?? topic).join(', '),
    note,
  ]
    .filter(Boolean)
    .join(' · ')

const dayOf = (word: string, day: string | null) => (day !== null && isLocalDate(day) ? `${word} ${sayDay(day, 'year')}` : null)
