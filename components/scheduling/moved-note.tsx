import type { ReactNode } from 'react'
import { FindingText } from '@/components/forms/finding-text'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Finding } from '@/lib/domain/finding'

type MovedNoteProps = {
  readonly title: string
  readonly waitsFor: readonly Finding[]
  readonly timeZone: string
  readonly back: {
    /** The word on the button that leads back. */
    readonly verb: string
    readonly isDone: boolean
    readonly busy: boolean
    readonly problem: string | null
    readonly onBack: () => void
  }
  /** Where to go from here. */
  readonly children: ReactNode
}

/** What came of visits that were moved, what they wait for now, and the way back until it is taken. */
export function MovedNote({ title, waitsFor, timeZone, back: { verb, isDone, busy, problem, onBack }, children }: MovedNoteProps) {
  const left = isDone ? [] : waitsFor
  return (
    <div className="grid gap-4">
      <Notice tone={left.length > 0 ? 'waits' : 'ready'} role="status" title={title}>
        {left.length > 0 && <FindingText findings={left} reader="staff" timeZone={timeZone} />}
      </Notice>
      <FormTrouble trouble={null} message={problem ?? undefined} />
      <div className="flex flex-wrap gap-2">
        {!isDone && (
          <Button variant="secondary" busy={busy} onClick={onBack}>
            {verb}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}
