import { ZonedTime } from '@/components/time/zoned-time'
import { Chip, type ChipState } from '@/components/ui/chip'
import type { DecisionRow } from '@/lib/data/views/prescribing'
import { sayDay } from '@/lib/messages/say-time'

const verdicts: Record<string, { state: ChipState; word: string }> = {
  eligible: { state: 'ready', word: 'Qualifies' },
  eligible_with_conditions: { state: 'ready', word: 'Qualifies on conditions' },
  more_information: { state: 'waits', word: 'More to know first' },
  not_eligible: { state: 'stops', word: 'Does not qualify' },
}

const ends: Record<string, string> = {
  screen: 'Ended by a later health screen',
  route: 'Ended by a change of route',
  referral: 'Ended with the referral',
}

/** The prescriber's decisions, the latest first: it is the one that counts. */
export function DecisionsList({ decisions, timeZone }: { decisions: readonly DecisionRow[]; timeZone: string }) {
  if (decisions.length === 0) return <p className="text-muted">Nobody has decided yet.</p>
  return (
    <ul className="grid gap-3">
      {decisions.map(({ id, verdict, conditions, decidedAt, validUntilOn, endedBecause, prescriberName }) => (
        <li key={id} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Chip state={verdicts[verdict]?.state ?? 'neutral'}>{verdicts[verdict]?.word ?? verdict}</Chip>
            {endedBecause && <Chip state="stops">{ends[endedBecause] ?? 'Ended'}</Chip>}
            <span className="text-muted text-sm">
              {prescriberName} · <ZonedTime at={decidedAt} timeZone={timeZone} day="short" /> · holds until {sayDay(validUntilOn, 'year')}
            </span>
          </p>
          {conditions && <p className="text-sm">{conditions}</p>}
        </li>
      ))}
    </ul>
  )
}
