import { CircleX, Clock } from 'lucide-react'
import type { LawFinding } from '@/lib/domain/law/decide-visit'
import type { TimeZone } from '@/lib/domain/time/local'
import { type Reader, wordFinding } from '@/lib/messages/word-finding'

type Props = { findings: readonly LawFinding[]; reader: Reader; timeZone: TimeZone }

/** What a visit waits for, each in the words of its rule: what stops it now, and what is due later. */
export function OpenFindings({ findings, reader, timeZone }: Props) {
  return (
    <ul className="grid gap-2">
      {findings.map((finding) => (
        <li key={`${finding.row} ${finding.code} ${JSON.stringify(finding.params)}`} className="flex items-start gap-2.5">
          {finding.bite === 'stops' ? (
            <CircleX aria-label="Missing" className="mt-0.5 size-5 shrink-0 text-stops" />
          ) : (
            <Clock aria-label="Due later" className="mt-0.5 size-5 shrink-0 text-waits" />
          )}
          <span>{wordFinding(finding, reader, { timeZone })}</span>
        </li>
      ))}
    </ul>
  )
}
