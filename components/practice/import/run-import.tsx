'use client'

import { useEffect, useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { discardImportAction, runImportAction } from '@/lib/actions/imports'
import type { Tally } from '@/lib/domain/practice/import/judge'
import { paths } from '@/lib/paths'
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
      {running.busy && <HowFar importId={importId} of={count} />}
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

/** How many rows are written, asked once a second while all of them are. */
function HowFar({ importId, of }: { readonly importId: string; readonly of: number }) {
  const [done, setDone] = useState(0)
  useEffect(() => {
    const asking = setInterval(async () => {
      const answer = await fetch(paths.api.importProgress(importId)).catch(() => null)
      const told = answer?.ok ? ((await answer.json()) as { progress: number }) : null
      if (told) setDone(told.progress)
    }, 1_000)
    return () => clearInterval(asking)
  }, [importId])
  return (
    <Notice tone="info" role="status">
      <Progress label={say('running')} detail={say('written', { done, of })} value={done} max={Math.max(of, 1)} />
    </Notice>
  )
}
