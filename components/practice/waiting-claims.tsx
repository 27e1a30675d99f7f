'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { decideClaimAction } from '@/lib/actions/credentials'
import type { CredentialClaimRow } from '@/lib/domain/credentials/own-credential'
import { sayDayAt } from '@/lib/messages/say-time'
import { claimDetails, claimTitle } from './claim-words'

type WaitingClaimsProps = { readonly claims: readonly CredentialClaimRow[]; readonly timeZone: string }

/** What people said of their own credentials: looked up at the source by somebody else, or sent back with a reason. */
export function WaitingClaims({ claims, timeZone }: WaitingClaimsProps) {
  if (claims.length === 0) return null
  return (
    <Card title="To look up" detail="Told by their holders. They count once you have found them at the source." padding="flush">
      <ul className="divide-y divide-line">
        {claims.map((claim) => (
          <li key={claim.id} className="grid gap-2 px-5 py-3">
            <ClaimRow claim={claim} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ClaimRow({ claim, timeZone }: { claim: CredentialClaimRow; timeZone: string }) {
  const router = useRouter()
  const confirm = useCommand(decideClaimAction, () => router.refresh())
  const decline = useCommandForm({
    schema: async () => (await import('@/lib/inputs/credentials')).decideClaimInput,
    action: decideClaimAction,
    defaultValues: { claimId: claim.id, verdict: 'declined' as const, reason: '' },
    onDone: () => router.refresh(),
  })
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">
            {claim.holderName}: {claimTitle(claim)}
          </p>
          <p className="text-muted text-sm">
            {[claimDetails(claim), `told ${sayDayAt(claim.toldAt, timeZone)}`].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button
          size="desk"
          busy={confirm.busy}
          aria-label={`Looked up: ${claimTitle(claim)} of ${claim.holderName}`}
          onClick={() => confirm.run({ claimId: claim.id, verdict: 'confirmed', reason: '' })}
        >
          Looked up, it holds
        </Button>
      </div>
      <FormTrouble trouble={confirm.trouble} message={confirm.problem ?? undefined} />
      <Disclosure summary="It does not hold">
        <CommandForm form={decline} label="Send back" reader="staff">
          <TextRow form={decline} name="reason" label={`What ${claim.holderName} can put right`} />
        </CommandForm>
      </Disclosure>
    </>
  )
}
