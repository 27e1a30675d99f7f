'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { confirmAllAction } from '@/lib/actions/scheduling'
import type { Finding } from '@/lib/domain/finding'
import type { ConfirmAllInput } from '@/lib/inputs/scheduling'
import { say } from './words'

type ConfirmAllProps = {
  /** Visits that wait to be confirmed, each as it is called here. */
  readonly visits: readonly { readonly id: string; readonly says: string }[]
  readonly timeZone: string
}

type Confirmed = {
  readonly confirmed: readonly string[]
  readonly left: readonly { readonly appointmentId: string; readonly findings: readonly Finding[] }[]
}

/** Confirms at once what can be confirmed of several visits, and says of the others what they wait for. Nothing stands here for one visit alone. */
export function ConfirmAll({ visits, timeZone }: ConfirmAllProps) {
  const router = useRouter()
  const [done, setDone] = useState<(Confirmed & { readonly names: ReadonlyMap<string, string> }) | null>(null)
  const command = useCommand<ConfirmAllInput, Confirmed>(confirmAllAction, (value) => {
    setDone({ ...value, names: new Map(visits.map(({ id, says }) => [id, says])) })
    router.refresh()
  })
  if (visits.length < 2 && !done) return null
  return (
    <div className="grid justify-items-start gap-2">
      {visits.length > 1 && (
        <Button
          size="desk"
          variant="secondary"
          busy={command.busy}
          onClick={() => command.run({ appointmentIds: visits.map(({ id }) => id) })}
        >
          {say('confirmAll', { count: visits.length })}
        </Button>
      )}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      {command.ruling && <FindingsNotice ruling={command.ruling} reader="staff" timeZone={timeZone} />}
      {done && (
        <Notice
          tone={done.left.length > 0 ? 'waits' : 'ready'}
          role="status"
          title={say('confirmedAll', { count: done.confirmed.length, left: done.left.length })}
        >
          {done.left.length > 0 && (
            <ul className="grid list-disc gap-1 pl-5">
              {done.left.map(({ appointmentId, findings }) => (
                <li key={appointmentId}>
                  {done.names.get(appointmentId)}: <FindingText findings={findings} reader="staff" timeZone={timeZone} />
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  )
}
