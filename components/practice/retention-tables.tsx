import type { ReactNode } from 'react'
import { TableFrame } from '@/components/ui/table-frame'
import { type KeptByLawKind, type RetentionKind, retentionRule } from '@/lib/domain/practice/retention'
import { parameters } from '@/lib/domain/ruleset'
import { retentionWords } from '@/lib/messages/en/retention-words'
import { wordCitation } from '@/lib/messages/word-citation'
import { say } from './words'

type Line = {
  readonly kind: RetentionKind
  readonly howLong: number
  readonly count: number
  readonly past: number
  readonly held?: number
}
type Forgotten = Line & { readonly deleted: number | null; readonly deletedInAll: number }

const head = 'h-9 whitespace-nowrap border-line border-b bg-wash px-3 text-left font-medium'
const cell = 'border-line border-b px-3 py-2 align-top'
const figure = `${cell} whitespace-nowrap text-right tabular-nums`

const howLongOf = ({ kind, howLong }: Line) =>
  say(parameters[retentionRule(kind).parameter].unit === 'years' ? 'retentionYears' : 'retentionDays', { count: howLong })

/** What is deleted by itself: how long it is kept, how much there is, and what the last run came to. */
export function ForgottenTable({ lines }: { readonly lines: readonly Forgotten[] }) {
  return (
    <Frame caption={say('retentionForgotten')} figures={[say('retentionThere'), say('retentionPast'), say('retentionDeleted')]}>
      {lines.map((line) => (
        <Row key={line.kind} line={line}>
          <td className={figure}>
            {line.deleted ?? '—'}
            <span className="block text-muted text-xs">{say('retentionInAll', { count: line.deletedInAll })}</span>
          </td>
        </Row>
      ))}
    </Frame>
  )
}

/** What the law keeps, and how much of it is past its years. */
export function KeptByLawTable({ lines }: { readonly lines: readonly (Line & { readonly kind: KeptByLawKind })[] }) {
  return (
    <Frame caption={say('retentionByLaw')} figures={[say('retentionThere'), say('retentionPast')]}>
      {lines.map((line) => (
        <Row key={line.kind} line={line} />
      ))}
    </Frame>
  )
}

type FrameProps = { readonly caption: string; readonly figures: readonly string[]; readonly children: ReactNode }

function Frame({ caption, figures, children }: FrameProps) {
  return (
    <TableFrame label={caption}>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted">
            {[say('retentionWhat'), say('retentionHowLong')].map((title) => (
              <th key={title} scope="col" className={head}>
                {title}
              </th>
            ))}
            {figures.map((title) => (
              <th key={title} scope="col" className={`${head} text-right`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">{children}</tbody>
      </table>
    </TableFrame>
  )
}

function Row({ line, children }: { readonly line: Line; readonly children?: ReactNode }) {
  const { what, from, why } = retentionWords[line.kind]
  const sources = retentionRule(line.kind).cites.map((id) => wordCitation(id).where)
  return (
    <tr>
      <th scope="row" className={`${cell} min-w-64 text-left font-medium`}>
        {what}
        <span className="block font-normal text-muted text-xs">
          {why} {sources.join(' · ')}
        </span>
      </th>
      <td className={`${cell} min-w-32`}>
        {howLongOf(line)}
        <span className="block text-muted text-xs">{from}</span>
      </td>
      <td className={figure}>{line.count}</td>
      <td className={figure}>
        {line.past}
        {line.held ? <span className="block text-muted text-xs">{say('retentionHeld', { count: line.held })}</span> : null}
      </td>
      {children}
    </tr>
  )
}
