import { ZonedTime } from '@/components/time/zoned-time'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { ReferralRow } from '@/lib/data/views/prescribing'
import { EndReferralForm } from './end-referral-form'

const statuses: Record<string, { state: ChipState; word: string }> = {
  sent: { state: 'waits', word: 'Waits for an answer' },
  accepted: { state: 'ready', word: 'Accepted' },
  declined: { state: 'stops', word: 'Declined' },
  revoked: { state: 'neutral', word: 'Ended' },
  expired: { state: 'neutral', word: 'Ran out' },
}

/** To whom the client is referred, and where a referral is ended. */
export function ReferralsList({ referrals, timeZone }: { referrals: readonly ReferralRow[]; timeZone: string }) {
  if (referrals.length === 0) return <p className="text-muted">No prescriber has been asked yet.</p>
  const accepted = referrals.filter(({ status }) => status === 'accepted')
  return (
    <ul className="grid gap-4">
      {referrals.map(({ id, status, prescriberId, prescriberName, sentAt }) => (
        <li key={id} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Chip state={statuses[status]?.state ?? 'neutral'}>{statuses[status]?.word ?? status}</Chip>
            <span className="font-medium">{prescriberName}</span>
            <span className="text-muted text-sm">
              sent <ZonedTime at={sentAt} timeZone={timeZone} day="short" />
            </span>
          </p>
          {(status === 'sent' || status === 'accepted') && (
            <EndReferralForm
              referralId={id}
              prescriberName={prescriberName}
              others={accepted
                .filter((other) => other.prescriberId !== prescriberId)
                .map((other) => ({ id: other.prescriberId, name: other.prescriberName }))}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
