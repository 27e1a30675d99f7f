'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { ClaimStatus, CredentialClaimRow } from '@/lib/domain/credentials/own-credential'
import { sayDayAt } from '@/lib/messages/say-time'
import { claimTitle } from './claim-words'
import { OwnCredentialForm } from './own-credential-form'

type OwnClaimsProps = { readonly claims: readonly CredentialClaimRow[]; readonly timeZone: string; readonly isPrescriber: boolean }

const looks: Readonly<Record<ClaimStatus, { readonly state: ChipState; readonly word: string }>> = {
  waiting: { state: 'waits', word: 'Waits to be looked up' },
  confirmed: { state: 'ready', word: 'Looked up' },
  declined: { state: 'stops', word: 'Not found' },
}

/** What somebody told the practice of their own credentials, and what became of it. */
export function OwnClaims({ claims, timeZone, isPrescriber }: OwnClaimsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card
      title="Renew or add"
      detail="Tell us about a new license, registration, policy or training. It counts once the practice has looked it up."
    >
      <div className="grid gap-4">
        {isOpen ? (
          <OwnCredentialForm isPrescriber={isPrescriber} onClose={() => setOpen(false)} />
        ) : (
          <Button variant="secondary" onClick={() => setOpen(true)} className="justify-self-start">
            Tell us about one
          </Button>
        )}
        {claims.length > 0 && (
          <ul className="grid divide-y divide-line border-line border-t">
            {claims.map((claim) => (
              <li key={claim.id} className="flex flex-wrap items-center justify-between gap-2 py-3">
                <div>
                  <p className="font-medium">{claimTitle(claim)}</p>
                  <p className="text-muted text-sm">
                    Told {sayDayAt(claim.toldAt, timeZone)}
                    {claim.reason && ` · ${claim.reason}`}
                  </p>
                </div>
                <Chip state={looks[claim.status].state}>{looks[claim.status].word}</Chip>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
