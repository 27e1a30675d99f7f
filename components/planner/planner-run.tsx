import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TableFrame } from '@/components/ui/table-frame'
import type { PlannerRunShown, SearchedClient } from '@/lib/data/views/planner'
import type { KeptShort, KeptWhy } from '@/lib/domain/regimens/planner-run'
import { addDays, type TimeZone } from '@/lib/domain/time/local'
import { sayDay, sayDayAndTime } from '@/lib/messages/say-time'
import { sayWhyNoCycle } from '@/lib/messages/word-why-none'
import { Proposals } from './proposals'
import { RunState } from './run-state'
import { say } from './words'

type PlannerRunProps = { readonly run: PlannerRunShown; readonly practiceZone: TimeZone; readonly now: number }

/** After so long without a worker the page says so, in milliseconds. */
const LATE = 30_000

/** The last search: how far it is or how it ended, what it found, and what is short. */
export function PlannerRun({ run, practiceZone, now }: PlannerRunProps) {
  const { state, endedHow, clients, placed, cost, short, location } = run
  const all = clients.length
  const { timeZone } = location
  const { fromOn: first } = run
  return (
    <div className="grid gap-6">
      <p className="text-muted text-sm">
        {say('askedBy', {
          ...{ name: run.asker.name, at: sayDayAndTime(run.askedAt, practiceZone), place: location.name },
          ...{ from: sayDay(first), weeks: run.weeks },
        })}
      </p>
      {state !== 'ended' && (
        <RunState
          {...{ runId: run.id, state, all, placed }}
          {...{ isStopping: run.stopAskedAt !== null, looked: run.looked, moves: run.moves }}
          isLate={state === 'waiting' && now - run.askedAt.getTime() > LATE}
        />
      )}
      {state === 'ended' && endedHow && (
        <Notice tone={placed === 0 ? 'waits' : 'ready'} role="status" title={say('ended', { how: endedHow, placed, all })}>
          {cost === null && say('nothingFound')}
        </Notice>
      )}
      {cost !== null && (
        <Section title={say('proposals')}>
          <Proposals
            clients={clients.map((client) => ({ ...client, says: saysOf(client, timeZone) }))}
            {...{ locationId: run.locationId, from: first, weeks: run.weeks, timeZone }}
          />
        </Section>
      )}
      {short && short.rows.length > 0 && <ShortWeeks short={short} timeZone={timeZone} />}
    </div>
  )
}

const whyText = (why: KeptWhy, timeZone: TimeZone): string =>
  why.of === 'weekday' ? say('notTheirWeekday') : why.of === 'order' ? say('notInOrder') : sayWhyNoCycle(why, timeZone)

/** Why a client has no plan, in words. */
function saysOf({ whyNot }: SearchedClient, timeZone: TimeZone): string {
  if (!whyNot) return say('noPlanYet')
  const [reason] = whyNot.reasons
  const why = reason ? whyText(reason.why, timeZone) : ''
  const finds = whyNot.number === null ? why : say('finds', { number: whyNot.number, why })
  return `${whyNot.alone ? say('noPlanAlone') : say('noPlanLeft')}. ${finds}`
}

function ShortWeeks({ short: { from, rows }, timeZone }: { readonly short: KeptShort; readonly timeZone: TimeZone }) {
  const weeks = rows[0]?.weeks.map((_, week) => addDays(from, week * 7)) ?? []
  return (
    <Section title={say('short')} detail={say('shortDetail')}>
      <TableFrame label={say('short')} className="min-w-0 overflow-x-auto">
        <table className="w-full text-sm tabular-nums">
          <thead>
            <tr>
              <td />
              {weeks.map((first) => (
                <th key={first} scope="col" className="whitespace-nowrap p-2 font-medium text-muted">
                  {sayDay(first)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ why, weeks: counts }) => (
              <tr key={whyText(why, timeZone)} className="border-line border-t">
                <th scope="row" className="min-w-48 p-2 text-left font-medium">
                  {whyText(why, timeZone)}
                </th>
                {counts.map((count, week) => (
                  <td key={weeks[week]} className="p-2 text-center">
                    {count || ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  )
}
