'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast-context'
import { undoMergeAction } from '@/lib/actions/client-status'
import { say } from './merging-words'

type Props = { readonly clientId: string; readonly until: string }

/** Takes two charts apart again, while that may be done. */
export function UndoMerge({ clientId, until }: Props) {
  const router = useRouter()
  const toast = useToast()
  const undo = useCommand(undoMergeAction, () => {
    toast({ title: say('undone'), tone: 'ready' })
    router.refresh()
  })
  return (
    <div className="grid gap-3">
      <ConfirmDialog
        title={say('undoTitle')}
        description={say('undoDetail', { when: until })}
        confirm={say('undo')}
        onConfirm={() => undo.run({ clientId })}
        trigger={
          <Button type="button" variant="secondary" size="desk" busy={undo.busy}>
            {say('undo')}
          </Button>
        }
      />
      <FormTrouble trouble={undo.trouble} message={undo.problem ?? undefined} />
      {undo.ruling && <FindingsNotice ruling={undo.ruling} reader="staff" />}
    </div>
  )
}
