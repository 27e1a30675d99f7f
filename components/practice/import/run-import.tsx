'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { discardImportAction, runImportAction } from '@/lib/actions/imports'
import type { Tally } from '@/lib/domain/practice/import/judge'
import { say } from './words'

type Props = { readonly importId: string; readonly tally: Tally; readonly isReadable: boolean }

/** Brings the file in, or puts it aside. */
export function RunImport({ importId, tally, isReadable }: Props) {
  const running = useCommand(runImportAction)
  const discarding = useCommand(discardImportAction)
  const count = tally.ready + tally.linked
  const isReady = isReadable && tally.wrong + tally.asks === 0
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-muted text-sm">{say('runRest')}</p>
      <FormTrouble trouble={running.trouble ?? discarding.trouble} message={running.problem ?? discarding.problem ?? undefined} />
      {running.busy && (
        <Notice tone="info" role="status">
          {say('running')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={running.busy} disabled={!isReady} onClick={() => running.run({ importId })}>
          {say('run', { count })}
        </Button>
        <ConfirmDialog
          title={say('discardSure')}
          confirm={say('discard')}
          onConfirm={() => discarding.run({ importId })}
          trigger={
            <Button variant="quiet" type="button">
              {say('discard')}
            </Button>
          }
        />
      </div>
    </div>
  )
}
