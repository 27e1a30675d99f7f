import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { SignedRow } from '@/lib/data/views/documents'
import { canBeTakenBack } from '@/lib/domain/practice/documents/take-back'
import { sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { TakeBackForm } from './take-back-form'

type SignedListProps = {
  readonly signed: readonly SignedRow[]
  readonly timeZone: string
  /** Whose papers they are; null for one's own. */
  readonly clientId: string | null
}

/** What was signed, each with a copy to keep, and a way back where a yes can be taken back. */
export function SignedList({ signed, timeZone, clientId }: SignedListProps) {
  const standing = signed.filter(({ revokedAt }) => revokedAt === null)
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line">
        {signed.map(({ id, key, title, version, signedAt, signedName, revokedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3">
            <div>
              <p className="font-medium">{title}</p>
              <p className="text-muted text-sm">
                Version {version} · signed {sayDayAt(signedAt, timeZone, 'year')} by {signedName}
              </p>
            </div>
            <div className="flex items-center gap-3">
              {revokedAt && <Chip state="stops">Taken back</Chip>}
              <a
                href={paths.api.signedDocument(id)}
                className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
                aria-label={`Download PDF: ${title}`}
              >
                Download PDF
              </a>
            </div>
            {canBeTakenBack(key) && standing.find((paper) => paper.key === key)?.id === id && (
              <div className="w-full">
                <TakeBackForm clientId={clientId} paper={key} title={title} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
