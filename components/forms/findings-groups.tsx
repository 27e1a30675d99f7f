import { BookOpen } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import type { Effect, Finding } from '@/lib/domain/finding'
import { wordCitation } from '@/lib/messages/word-citation'
import { type Reader, wordFinding } from '@/lib/messages/word-finding'

type FindingsGroupsProps = { readonly findings: readonly Finding[]; readonly reader: Reader; readonly timeZone: string | undefined }

const groups: readonly { effect: Effect; title: string }[] = [
  { effect: 'refuse', title: 'Stops it' },
  { effect: 'hold', title: 'Waits for' },
  { effect: 'warn', title: 'Good to know' },
]

/** What the rules say in sentences, each with its source, and who may go ahead all the same. Brings the words of every rule along. */
export function FindingsGroups({ findings, ...rest }: FindingsGroupsProps) {
  return groups.map(({ effect, title }) => (
    <FindingGroup key={effect} title={title} findings={findings.filter((finding) => finding.effect === effect)} {...rest} />
  ))
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
