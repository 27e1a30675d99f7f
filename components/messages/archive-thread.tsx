'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { archiveThreadAction, restoreThreadAction } from '@/lib/actions/messages'
import { say } from './words'

type ArchiveThreadProps = {
  readonly thread: { readonly id: string; readonly subject: string; readonly lastMessageAt: Date; readonly isArchived: boolean }
  /** Named in a list, where there are several. */
  readonly named?: boolean
}

/** Puts a conversation away for whoever is reading, and takes it back out: at once, or later from among the archived. */
export function ArchiveThread({ thread: { id, subject, lastMessageAt, isArchived }, named = false }: ArchiveThreadProps) {
  const router = useRouter()
  const toast = useToast()
  const restoring = useCommand(restoreThreadAction, () => {
    toast({ title: say('restored'), tone: 'ready' })
    router.refresh()
  })
  const archiving = useCommand(archiveThreadAction, () => {
    toast({ title: say('wasArchived'), tone: 'ready', onUndo: () => restoring.run({ threadId: id }) })
    router.refresh()
  })
  const { busy, trouble, problem } = isArchived ? restoring : archiving
  return (
    <span className="grid justify-items-end gap-1">
      <Button
        type="button"
        variant="quiet"
        size="desk"
        busy={busy}
        onClick={() => (isArchived ? restoring.run({ threadId: id }) : archiving.run({ threadId: id, version: lastMessageAt.getTime() }))}
      >
        {say(isArchived ? 'restore' : 'archive')}
        {named && <VisuallyHidden>{`: ${subject}`}</VisuallyHidden>}
      </Button>
      <FormTrouble trouble={trouble} message={problem ?? undefined} />
    </span>
  )
}
