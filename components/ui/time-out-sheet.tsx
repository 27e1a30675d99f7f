'use client'

import { AlertDialog as Radix } from 'radix-ui'
import { useTransition } from 'react'
import { Button } from './button'
import { Shade } from './shade'
import { useWords } from './words-provider'

type TimeOutSheetProps = {
  /** Seconds until the session ends. */
  readonly left: number
  readonly open: boolean
  readonly onStay: () => void | Promise<void>
  readonly onLeave?: (() => void | Promise<void>) | undefined
}

/** The question whether one is still there, with the time that is left. */
export function TimeOutSheet({ left, open, onStay, onLeave }: TimeOutSheetProps) {
  const words = useWords()
  const [busy, start] = useTransition()
  const spoken = Math.ceil(left / 30) * 30
  const tell = (seconds: number) => words.timeLeft(Math.floor(seconds / 60), seconds % 60)
  return (
    <Radix.Root open={open}>
      <Radix.Portal>
        <Shade />
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
