'use client'

import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { verifyAuditTrailAction } from '@/lib/actions/practice'
import { say } from './words'

type Verified = { readonly entries: number; readonly broken: { readonly seq: number; readonly problem: string } | null }

/** Walks the whole chain and says whether it holds. */
export function VerifyTrail() {
  const [found, setFound] = useState<Verified | null>(null)
  const verifying = useCommand(() => verifyAuditTrailAction(), setFound)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" busy={verifying.busy} onClick={() => verifying.run({})}>
          <ShieldCheck aria-hidden="true" />
          {say('auditVerify')}
        </Button>
      </div>
      <FormTrouble trouble={verifying.trouble} message={verifying.problem ?? undefined} />
      {found && (
        <Notice tone={found.broken ? 'stops' : 'ready'} role={found.broken ? 'alert' : 'status'}>
          {found.broken
            ? say('auditBroken', { seq: found.broken.seq, problem: found.broken.problem })
            : say('auditHolds', { count: found.entries })}
        </Notice>
      )}
    </div>
  )
}
