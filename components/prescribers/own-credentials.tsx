import { Chip, type ChipState } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { Credential } from '@/lib/domain/credentials/credential'
import { daysBetween, type LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'

/** Days before the end from which a row is pointed out. */
const SOON_DAYS = 90

/** Licences, registrations, policies and trainings with their days, what ends first on top. */
export function OwnCredentials({ credentials, today }: { credentials: readonly Credential[]; today: LocalDate }) {
  if (credentials.length === 0)
    return <EmptyState title="Nothing on file">The practice adds your license, DEA registration and policy.</EmptyState>
  const sorted = newestOfEach(credentials).sort((left, right) => ((left.expiresOn ?? '9999') < (right.expiresOn ?? '9999') ? -1 : 1))
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {sorted.map((row) => {
        const standing = standingOf(row, today)
        return (
          <li key={row.id} className="flex flex-wrap items-center justify-between gap-2 px-5 py-4">
            <div>
              <p className="font-medium">{[labelOf('credentialKind', row.kind), row.state, row.number].filter(Boolean).join(' · ')}</p>
              <p className="text-muted text-sm">{datesOf(row)}</p>
            </div>
            <Chip state={standing.state}>{standing.word}</Chip>
          </li>
        )
      })}
    </ul>
  )
}

/** A check that is done again and again without an end stands once, as of its latest day. */
function newestOfEach(credentials: readonly Credential[]): Credential[] {
  const newest = new Map<string, Credential>()
  for (const row of credentials) {
    const key = row.expiresOn || row.number ? row.id : `${row.kind} ${row.state ?? ''}`
    const known = newest.get(key)
    if (!known || (known.issuedOn ?? '') < (row.issuedOn ?? '')) newest.set(key, row)
  }
  return [...newest.values()]
}

function datesOf({ issuedOn, expiresOn }: Credential): string {
  if (expiresOn) return `Until ${sayDay(expiresOn, 'year')}`
  return issuedOn ? `Since ${sayDay(issuedOn, 'year')}` : 'No end recorded'
}

function standingOf({ expiresOn, revokedOn }: Credential, today: LocalDate): { state: ChipState; word: string } {
  if (revokedOn !== null && revokedOn <= today) return { state: 'stops', word: 'Ended' }
  if (expiresOn === null) return { state: 'neutral', word: 'On file' }
  const left = daysBetween(today, expiresOn)
  if (left < 0) return { state: 'stops', word: 'Lapsed' }
  return left <= SOON_DAYS ? { state: 'waits', word: `${left} days left` } : { state: 'ready', word: 'In force' }
}
