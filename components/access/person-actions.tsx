'use client'

import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { useToast } from '@/components/ui/toast-context'
import { deactivateUserAction, restoreUserAction, sendInvitationAction } from '@/lib/actions/access'
import { say } from './words'

type PersonActionsProps = {
  readonly userId: string
  readonly name: string
  readonly status: 'invited' | 'active' | 'inactive'
  readonly isPrescriber: boolean
  readonly onDone: () => void
}

/** What an administrator can do with somebody's account: invite again, close, open again. */
export function PersonActions({ userId, name, status, isPrescriber, onDone }: PersonActionsProps) {
  const toast = useToast()
  const tell = (title: string) => () => {
    toast({ title, tone: 'ready' })
    onDone()
  }
  const invite = useCommand(sendInvitationAction, tell(say('invitationSent')))
  const close = useCommand(deactivateUserAction, tell(say('accountClosed')))
  const open = useCommand(restoreUserAction, tell(say('accountOpened')))
  const problem = invite.problem ?? close.problem ?? open.problem
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice tone="stops" role="alert">
          {problem}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {status === 'invited' && (
          <Button variant="secondary" busy={invite.busy} onClick={() => invite.run({ to: 'person', userId })}>
            {say('inviteAgain')}
          </Button>
        )}
        {status === 'inactive' ? (
          <Button variant="secondary" busy={open.busy} onClick={() => open.run({ userId })}>
            {say('accountOpen')}
          </Button>
        ) : (
          <ConfirmDialog
            title={say('accountCloseTitle', { name })}
            description={
              <>
                {say('accountCloseText')}
                {isPrescriber && <span className="mt-2 block">{say('accountClosePrescriber')}</span>}
              </>
            }
            confirm={say('accountClose')}
            onConfirm={() => close.run({ userId })}
            trigger={
              <Button type="button" variant="secondary" busy={close.busy}>
                {say('accountClose')}
              </Button>
            }
          />
        )}
      </div>
    </div>
  )
}
