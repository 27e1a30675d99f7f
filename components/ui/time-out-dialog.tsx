'use client'

import { AlertDialog as Radix } from 'radix-ui'
import { useEffect, useTransition } from 'react'
import { Button } from './button'
import { shadeClass } from './overlay-class'
import { useTimeLeft } from './use-time-left'
import { useWords } from './words-provider'

type TimeOutDialogProps = {
  /** When the session ends by itself, in epoch milliseconds. A later value closes the dialog. */
  expiresAt: number
  /** Asks the server for more time. */
  onStay: () => void | Promise<void>
  onLeave?: (() => void | Promise<void>) | undefined
  /** Time is up: go to sign-in, and back to this place afterwards. */
  onExpire: () => void
  /** Seconds of warning; two minutes unless told. */
  warning?: number | undefined
}

/** Asks whether one is still there before the session ends. Calm: no red, no countdown at the eye. */
export function TimeOutDialog({ expiresAt, onStay, onLeave, onExpire, warning = 120 }: TimeOutDialogProps) {
  const words = useWords()
  const left = useTimeLeft(expiresAt)
  const [busy, start] = useTransition()
  const over = left === 0
  useEffect(() => {
    if (over) onExpire()
  }, [over, onExpire])
  if (left === undefined) return null
  const spoken = Math.ceil(left / 30) * 30
  const tell = (seconds: number) => words.timeLeft(Math.floor(seconds / 60), seconds % 60)
  return (
    <Radix.Root open={left > 0 && left <= warning}>
      <Radix.Portal>
        <Radix.Overlay className={shadeClass} />
        <Radix.Content
          onEscapeKeyDown={(event) => event.preventDefault()}
          className="rise fixed inset-x-0 bottom-0 z-60 mx-auto grid w-full gap-4 rounded-t-sheet bg-raised p-6 shadow-sheet sm:inset-0 sm:my-auto sm:h-fit sm:max-w-md sm:rounded-sheet"
        >
          <div className="grid gap-1.5">
            <Radix.Title className="font-semibold text-lg">{words.stayTitle}</Radix.Title>
            <Radix.Description className="text-muted">{words.stayBody}</Radix.Description>
          </div>
          <p aria-hidden="true" className="text-sm tabular-nums">
            {tell(left)}
          </p>
          <p role="status" className="sr-only">
            {tell(spoken)}
          </p>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            {onLeave && (
              <Button variant="secondary" onClick={() => void onLeave()}>
                {words.leaveAction}
              </Button>
            )}
            <Button autoFocus busy={busy} onClick={() => start(async () => onStay())}>
              {words.stayAction}
            </Button>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
