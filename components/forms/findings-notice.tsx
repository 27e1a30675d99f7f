'use client'

import { BookOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { Effect, Finding, Ruling } from '@/lib/domain/finding'
import { wordCitation } from '@/lib/messages/word-citation'
import { type Reader, wordFinding } from '@/lib/messages/word-finding'

type FindingsNoticeProps = {
  readonly ruling: Pick<Ruling<string, unknown>, 'effect' | 'findings'>
  readonly reader: Reader
  readonly timeZone?: string | undefined
  /** What would work instead, as buttons or cards; each is itself allowed. */
  readonly children?: ReactNode
  readonly title?: string
}

const verdicts: Record<Ruling['effect'], { state: ChipState; word: string }> = {
  allow: { state: 'ready', word: 'Can be done' },
  warn: { state: 'ready', word: 'Can be done' },
  hold: { state: 'waits', word: 'Waits for something' },
  refuse: { state: 'stops', word: 'Cannot be done like this' },
}

const groups: readonly { effect: Effect; title: string }[] = [
  { effect: 'refuse', title: 'Stops it' },
  { effect: 'hold', title: 'Waits for' },
  { effect: 'warn', title: 'Good to know' },
]

/** The ruling card: the verdict, why, on what source, who may go ahead all the same, and what would work instead. */
export function FindingsNotice({ ruling, reader, timeZone, children, title = 'What the rules say' }: FindingsNoticeProps) {
  const verdict = verdicts[ruling.effect]
  return (
    <div role={ruling.effect === 'refuse' ? 'alert' : 'status'}>
      <Card title={title} aside={<Chip state={verdict.state}>{verdict.word}</Chip>} heading="h3">
        <div className="grid gap-4">
          {groups.map(({ effect, title: name }) => (
            <FindingGroup
              key={effect}
              title={name}
              findings={ruling.findings.filter((finding) => finding.effect === effect)}
              reader={reader}
              timeZone={timeZone}
            />
          ))}
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

type GroupProps = { title: string; findings: readonly Finding[]; reader: Reader; timeZone: string | undefined }

function FindingGroup({ title, findings, reader, timeZone }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <div className="grid gap-1.5">
      <h4 className="font-semibold text-muted text-sm">{title}</h4>
      <ul className="grid gap-1.5">
        {findings.map((finding) => (
          <li key={`${finding.code}${JSON.stringify(finding.params)}`} className="flex items-start justify-between gap-3">
            <div>
              <p>{wordFinding(finding, reader, timeZone ? { timeZone } : {})}</p>
              {reader === 'staff' && finding.overridableBy.length > 0 && (
                <p className="text-muted text-sm">May be set aside with a reason by: {finding.overridableBy.map(nameOf).join(', ')}.</p>
              )}
            </div>
            {finding.cites.length > 0 && <Sources finding={finding} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

const nameOf = (who: string) => who.replace('-', ' ')

function Sources({ finding }: { finding: Finding }) {
  return (
    <Popover
      label="Where this rule comes from"
      align="end"
      trigger={<IconButton label="Source" size="desk" variant="quiet" icon={<BookOpen />} />}
    >
      <ul className="grid gap-3">
        {finding.cites.map(wordCitation).map(({ title, says, where, href, read }) => (
          <li key={title} className="grid gap-1">
            <p className="font-semibold">{title}</p>
            <p>{says}</p>
            <p className="text-muted">
              {href ? <a href={href}>{where}</a> : where} · {read}
            </p>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
