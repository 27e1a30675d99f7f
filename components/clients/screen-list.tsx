import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { RecordedScreen } from '@/lib/domain/clients/recorded-screen'
import { wordFinding } from '@/lib/messages/word-finding'

const levels: Readonly<Record<string, { state: ChipState; word: string }>> = {
  clear: { state: 'ready', word: 'Nothing found' },
  hold: { state: 'waits', word: 'Waits for the prescriber' },
  refuse: { state: 'stops', word: 'Stops dosing' },
  none: { state: 'ready', word: 'No risk said' },
  low: { state: 'waits', word: 'Low' },
  moderate: { state: 'waits', word: 'Moderate' },
  high: { state: 'stops', word: 'High' },
}

/** Health screens and safety questions, newest first, with what the rules say about each. */
export function ScreenList({ screens, timeZone }: { screens: readonly RecordedScreen[]; timeZone: string }) {
  return (
    <ul className="grid gap-3">
      {screens.map(({ id, kind, takenAt, level, acknowledgedAt, findings }) => {
        const said = levels[level] ?? { state: 'neutral' as const, word: level }
        return (
          <Card
            key={id}
            as="li"
            heading="h3"
            title={kind === 'cssrs' ? 'C-SSRS screener' : 'Health screen'}
            detail={<ZonedTime at={takenAt} timeZone={timeZone} day="year" />}
            aside={
              <>
                <Chip state={said.state}>{said.word}</Chip>
                {acknowledgedAt && <Chip state="ready">Answered</Chip>}
              </>
            }
          >
            {findings.length === 0 ? (
              <p className="text-muted">Nothing stands against care.</p>
            ) : (
              <ul className="grid list-disc gap-1 pl-5">
                {findings.map((finding) => (
                  <li key={`${finding.code}${JSON.stringify(finding.params)}`}>{wordFinding(finding, 'staff', { timeZone })}</li>
                ))}
              </ul>
            )}
          </Card>
        )
      })}
    </ul>
  )
}
