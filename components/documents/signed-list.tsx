import { dayTextAt } from '@/components/time/format-time'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { paths } from '@/lib/paths'

type Signed = {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly signedAt: Date
  readonly signedName: string
  readonly revokedAt: Date | null
}

/** What was signed, each with a copy to keep. */
export function SignedList({ signed, timeZone }: { signed: readonly Signed[]; timeZone: string }) {
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line">
        {signed.map(({ id, title, version, signedAt, signedName, revokedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3">
            <div>
              <p className="font-medium">{title}</p>
              <p className="text-muted text-sm">
                Version {version} · signed {dayTextAt(signedAt, timeZone, 'year')} by {signedName}
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
          </li>
        ))}
      </ul>
    </Card>
  )
}
