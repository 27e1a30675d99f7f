'use client'

import Link from 'next/link'
import { cx } from '@/components/ui/cx'
import type { CredentialRow } from '@/lib/data/views/settings-providers'
import type { LocalDate } from '@/lib/domain/time/local'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { credentialTitle } from './credential-words'
import { StandingChip } from './credentials-list'
import { say } from './words'

/** What one person has on file, with the conditions of their policies; each opens on the page of credentials. */
export function HeldCredentials({ credentials, today }: { credentials: readonly CredentialRow[]; today: LocalDate }) {
  if (credentials.length === 0) return <p className="text-muted">{say('credentialsNone')}</p>
  return (
    <ul className="divide-y divide-line rounded-card border border-line">
      {credentials.map((line) => (
        <li key={line.id} className="grid gap-1 px-3 py-2">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <Link
              href={withQuery(paths.clinic.setting('credentials'), { open: line.id })}
              className="font-medium underline decoration-transparent underline-offset-4 hover:decoration-lagoon"
            >
              {credentialTitle(line)}
            </Link>
            <StandingChip line={line} today={today} />
          </div>
          <p className="text-muted text-sm">{[line.number ?? line.issuer, daysOf(line)].filter(Boolean).join(' · ')}</p>
          {line.kind === 'malpractice' && <Conditions line={line} />}
        </li>
      ))}
    </ul>
  )
}

/** Until when it holds; for a check, the day it was made. */
function daysOf({ kind, issuedOn, expiresOn }: CredentialRow): string | null {
  if (expiresOn) return `${say('until')} ${sayDay(expiresOn, 'year')}`
  return kind === 'exclusion_check' && issuedOn ? sayDay(issuedOn, 'year') : null
}

function Conditions({ line }: { line: CredentialRow }) {
  const ofPrescriber = [
    [say('needsPsychiatric'), line.requiresPsychiatric],
    [say('needsOnSite'), line.requiresOnSite],
    [say('outsideClinic'), line.coversOutsideClinic],
  ] as const
  const rows = [[say('coversKap'), line.coversKap] as const, ...(line.holder === 'prescriber' ? ofPrescriber : [])]
  return (
    <dl className="grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-2">
      {rows.map(([term, value]) => (
        <div key={term} className="flex justify-between gap-3">
          <dt className="text-muted">{term}</dt>
          <dd className={cx('whitespace-nowrap', value === 'unknown' && 'font-medium text-waits')}>
            {label('condition', value === 'yes' || value === 'no' ? value : 'unknown')}
          </dd>
        </div>
      ))}
    </dl>
  )
}
