'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { answerReferralAction } from '@/lib/actions/prescribers'
import { paths } from '@/lib/paths'

/** Takes a referral, which opens the chart, or declines it. */
export function AnswerReferral({ referralId, clientId }: { referralId: string; clientId: string }) {
  const router = useRouter()
  const { run, busy, trouble, problem } = useCommand(answerReferralAction, () => router.refresh())
  const accepted = useCommand(answerReferralAction, () => router.push(paths.prescriber.client(clientId)))
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button busy={accepted.busy} onClick={() => accepted.run({ referralId, answer: 'accepted' })}>
          Accept and open the chart
        </Button>
        <Button variant="secondary" busy={busy} onClick={() => run({ referralId, answer: 'declined' })}>
          Decline
        </Button>
      </div>
      <FormTrouble trouble={trouble ?? accepted.trouble} message={problem ?? accepted.problem ?? undefined} />
    </div>
  )
}
