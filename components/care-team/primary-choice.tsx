'use client'

import { useRouter } from 'next/navigation'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { assignPrimaryAction } from '@/lib/actions/care-team'
import type { PrimaryCandidate } from '@/lib/domain/care-team/primary-candidate'

type PrimaryChoiceProps = { readonly clientId: string; readonly candidates: readonly PrimaryCandidate[]; readonly hasPrimary: boolean }

/** Who could be the primary therapist, and why the others could not yet. */
export function PrimaryChoice({ clientId, candidates, hasPrimary }: PrimaryChoiceProps) {
  const router = useRouter()
  const assign = useCommand(assignPrimaryAction, () => router.refresh())
  return (
    <Disclosure summary={hasPrimary ? 'Choose somebody else' : 'Choose the primary therapist'} open={!hasPrimary}>
      <div className="grid gap-3">
        <FormTrouble trouble={assign.trouble} message={assign.problem ?? undefined} />
        {assign.ruling && <FindingsNotice ruling={assign.ruling} reader="staff" />}
        <ul className="grid gap-3">
          {candidates.map(({ clinicianId, name, title, isPrimary, effect, findings }) => (
            <li key={clinicianId} className="grid gap-1">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <span>
                  {name}, {title}
                </span>
                {isPrimary ? (
                  <Chip state="ready" size="small">
                    Primary
                  </Chip>
                ) : effect === 'refuse' ? (
                  <Chip state="stops" size="small">
                    Not yet
                  </Chip>
                ) : (
                  <Button
                    size="desk"
                    variant="secondary"
                    busy={assign.busy}
                    aria-label={`Assign ${name}`}
                    onClick={() => assign.run({ clientId, clinicianId })}
                  >
                    Assign
                  </Button>
                )}
              </div>
              {findings.length > 0 && (
                <ul className="grid gap-0.5 text-muted text-sm">
                  {findings.map((finding) => (
                    <li key={`${finding.code}${JSON.stringify(finding.params)}`}>
                      <FindingText findings={[finding]} reader="staff" />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  )
}
