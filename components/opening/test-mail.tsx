'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { testMailAction } from '@/lib/actions/practice'
import { say } from './words'

/** Sends the admin a letter, to see whether mail arrives. `isAsked`: one is on its way already. */
export function TestMail({ isAsked }: { readonly isAsked: boolean }) {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const sending = useCommand(
    (_: Record<string, never>, key: string) => testMailAction(key),
    ({ email }: { email: string }) => setSentTo(email),
  )
  return (
    <div className="grid justify-items-start gap-2 pt-1">
      <Button variant="secondary" size="desk" busy={sending.busy} onClick={() => sending.run({})}>
        {say('mailSend')}
      </Button>
      <FormTrouble trouble={sending.trouble} message={sending.problem ?? undefined} />
      <p role="status" className="text-muted text-sm">
        {sentTo !== null ? say('mailSent', { email: sentTo }) : isAsked ? say('mailWaits') : ''}
      </p>
    </div>
  )
}
