import type { AssessmentView } from '@/lib/domain/coverage/assessment-view'
import { sayShare } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { tierText } from './charge-card'
import { say } from './words'

type Props = { readonly assessment: Omit<AssessmentView, 'id'>; readonly reader: 'client' | 'staff' }

/** Why this tier, what was shown for it, and until when it holds. */
export function TierWords({ assessment, reader }: Props) {
  const { paysBasisPoints, proof, attestedOn, validFrom, validUntil } = assessment
  const isClient = reader === 'client'
  const share = sayShare(paysBasisPoints)
  const told = { day: sayDay(attestedOn, 'year'), proof: proof ?? '' }
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{say(isClient ? 'tierYouPay' : 'tierClientPays', { share })}</p>
      <p>{tierText(assessment)}</p>
      <p>{say(proof === null ? 'tierOnWord' : 'tierOnProof', told)}</p>
      <p>{say('tierHolds', { from: sayDay(validFrom, 'year'), until: sayDay(validUntil, 'year') })}</p>
      <p className="text-muted text-sm">{say(isClient ? 'tierAgainClient' : 'tierAgainStaff')}</p>
    </div>
  )
}
