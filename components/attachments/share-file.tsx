'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { shareAttachmentAction } from '@/lib/actions/attachments'
import { say } from './words'

type Props = { readonly attachmentId: string; readonly name: string; readonly isShared: boolean }

/** Shows a file to the client, or no longer. */
export function ShareFile({ attachmentId, name, isShared }: Props) {
  const router = useRouter()
  const toast = useToast()
  const { run, busy, ruling, trouble, problem } = useCommand(shareAttachmentAction, (done: { readonly isShared: boolean }) => {
    toast({ tone: 'ready', title: say(done.isShared ? 'nowShared' : 'nowUnshared', { name }) })
    router.refresh()
  })
  return (
    <div className="grid gap-2">
      <Button
        variant="quiet"
        busy={busy}
        onClick={() => run({ attachmentId, isShared: !isShared })}
        aria-label={say(isShared ? 'unshareOf' : 'shareOf', { name })}
        className="justify-self-start"
      >
        {say(isShared ? 'unshare' : 'share')}
      </Button>
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
      {ruling && <FindingsNotice ruling={ruling} reader="staff" />}
    </div>
  )
}
