'use client'

import { useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { reviewDocumentsAction } from '@/lib/actions/practice'
import { say } from './words'

/** Notes that the documents on this page were read. `isRead`: these versions were before. */
export function ReadDocuments({ shown, isRead }: { readonly shown: string; readonly isRead: boolean }) {
  const [noted, setNoted] = useState(false)
  const reading = useCommand(reviewDocumentsAction, () => setNoted(true))
  if (isRead || noted) {
    return (
      <Notice tone="ready" role={noted ? 'status' : undefined}>
        {say(noted ? 'documentsReadDone' : 'documentsRead')}
      </Notice>
    )
  }
  return (
    <div className="grid justify-items-start gap-2">
      <FormTrouble trouble={reading.trouble} message={reading.problem ?? undefined} />
      <Button busy={reading.busy} onClick={() => reading.run({ shown })}>
        {say('documentsReadButton')}
      </Button>
    </div>
  )
}
