'use client'

import { ScrollText, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { askWholeLookAction, verifyAuditTrailAction } from '@/lib/actions/practice'
import { say } from './words'

type Verified = { readonly entries: number; readonly broken: { readonly seq: number; readonly problem: string } | null }

/** Looks at what is new and says whether it holds, or has the worker look through everything. */
export function VerifyTrail({ isAsked }: { readonly isAsked: boolean }) {
  const [found, setFound] = useState<Verified | null>(null)
  const verifying = useCommand(() => verifyAuditTrailAction(), setFound)
  const asking = useCommand(() => askWholeLookAction())
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" busy={verifying.busy} onClick={() => verifying.run({})}>
          <ShieldCheck aria-hidden="true" />
          {say('auditVerify')}
        </Button>
        {!isAsked && (
          <Button variant="quiet" busy={asking.busy} onClick={() => asking.run({})}>
            <ScrollText aria-hidden="true" />
            {say('auditVerifyAll')}
          </Button>
        )}
      </div>
      <FormTrouble trouble={verifying.trouble ?? asking.trouble} message={verifying.problem ?? asking.problem ?? undefined} />
      {isAsked && <Notice role="status">{say('auditAsked')}</Notice>}
      {found && (
        <Notice tone={found.broken ? 'stops' : 'ready'} role={found.broken ? 'alert' : 'status'}>
          {found.broken ? say('auditBroken', { ...found.broken }) : say('auditHolds', { count: found.entries })}
        </Notice>
      )}
    </div>
  )
}
