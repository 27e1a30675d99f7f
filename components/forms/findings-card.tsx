import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { Ruling } from '@/lib/domain/finding'
import type { Reader } from '@/lib/messages/word-finding'

export type FindingsProps = {
  readonly ruling: Pick<Ruling<string, unknown>, 'effect' | 'findings'>
  readonly reader: Reader
  readonly timeZone?: string | undefined
  /** What would work instead, as buttons or cards; each is itself allowed. */
  readonly children?: ReactNode
  readonly title?: string
}

type FindingsCardProps = Pick<FindingsProps, 'ruling' | 'children' | 'title'> & { readonly sentences: ReactNode }

const verdicts: Record<Ruling['effect'], { state: ChipState; word: string }> = {
  allow: { state: 'ready', word: 'Can be done' },
  warn: { state: 'ready', word: 'Can be done' },
  hold: { state: 'waits', word: 'Waits for something' },
  refuse: { state: 'stops', word: 'Cannot be done like this' },
}

/** The card around a ruling: the verdict, the sentences, and what would work instead. */
export function FindingsCard({ ruling, sentences, children, title = 'What the rules say' }: FindingsCardProps) {
  const verdict = verdicts[ruling.effect]
  return (
    <div role={ruling.effect === 'refuse' ? 'alert' : 'status'}>
      <Card title={title} aside={<Chip state={verdict.state}>{verdict.word}</Chip>} heading="h3">
        <div className="grid gap-4">
          {sentences}
          {children && (
            <div className="grid gap-3 border-line border-t pt-4">
              <h4 className="font-semibold text-sm">What would work</h4>
              {children}
            </div>
          )}
        </div>
      </Card>
    </div>
  )
}
