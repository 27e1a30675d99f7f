'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { confirmRideByLinkAction } from '@/lib/actions/rides'

/** The driver's yes. */
export function DriverYes({ token }: { token: string }) {
  const router = useRouter()
  const { run, busy, trouble, problem } = useCommand(confirmRideByLinkAction, () => router.refresh())
  return (
    <div className="grid gap-4">
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      <Button busy={busy} onClick={() => run({ token })} wide>
        Yes, I will be there
      </Button>
    </div>
  )
}
