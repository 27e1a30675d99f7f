'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { cancelConsultAction, rescheduleConsultAction } from '@/lib/actions/consults'
import { MoveCall } from './move-call'
import type { OpenTimes } from './open-days'
import { say } from './words'

/** Moves or cancels a call for somebody on the phone. */
export function DeskCall({ consultId, name, times }: { readonly consultId: string; readonly name: string; readonly times: OpenTimes }) {
  const router = useRouter()
  const toast = useToast()
  const move = useCommand(rescheduleConsultAction, () => {
    toast({ title: say('moved') })
    router.refresh()
  })
  const cancel = useCommand(cancelConsultAction, () => router.refresh())
  return (
    <Card title={say('deskMove')}>
      <div className="grid gap-4">
        <Disclosure summary={say('move')}>
          <MoveCall times={times} move={move} onMove={(startsAt) => move.run({ consultId, startsAt })} />
        </Disclosure>
        <FormTrouble trouble={cancel.trouble} message={cancel.problem ?? undefined} />
        <ConfirmDialog
          title={say('cancelAskDesk', { name })}
          confirm={say('cancel')}
          keep={say('keepCall')}
          onConfirm={() => cancel.run({ consultId })}
          trigger={
            <Button type="button" variant="quiet" className="justify-self-start" busy={cancel.busy}>
              {say('cancel')}
            </Button>
          }
        />
      </div>
    </Card>
  )
}
