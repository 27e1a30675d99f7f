import { FindingText } from '@/components/forms/finding-text'
import { Notice } from '@/components/ui/notice'
import type { OtherLeadPlan } from '@/lib/data/views/regimen-places'
import type { Finding } from '@/lib/domain/finding'
import type { RegimenExplained, WhyNoDay } from '@/lib/domain/regimens/explain-regimen'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { sayWhyNoCycle } from '@/lib/messages/word-why-none'
import { say } from './words'

type NoPlanProps = {
  readonly explained: RegimenExplained & { readonly stoppedBy: readonly Finding[]; readonly otherLead: OtherLeadPlan | null }
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: string
}

/** Why no plan places all cycles, and the smallest changes that would open one. */
export function NoPlan({ explained: { broken, relaxations, stoppedBy, otherLead }, from, to, timeZone }: NoPlanProps) {
  const words = (why: WhyNoDay) =>
    why.of === 'weekday' ? say('notTheirWeekday') : why.of === 'order' ? say('notInOrder') : sayWhyNoCycle(why, timeZone)
  return (
    <div className="grid gap-4">
      <Notice tone="waits" title={say('noPlan', { from: sayDay(from), to: sayDay(to) })}>
        {!broken && <FindingText findings={stoppedBy} reader="staff" timeZone={timeZone} />}
        {broken && (
          <div className="grid gap-2">
            <p>{say('brokenAt', { number: broken.number, from: sayDay(broken.from), to: sayDay(broken.to) })}</p>
            <ul className="list-disc pl-5">
              {broken.reasons.map(({ why, days }) => (
                <li key={words(why)}>{say('reasonOnDays', { days, why: words(why) })}</li>
              ))}
            </ul>
          </div>
        )}
      </Notice>
      {(relaxations.length > 0 || otherLead) && (
        <Notice tone="info" title={say('wouldOpen')}>
          <ul className="list-disc pl-5">
            {relaxations.map((one) => (
              <li key={JSON.stringify(one)}>{relaxationText(one, words)}</li>
            ))}
            {otherLead && <li>{say('liftLead', { name: otherLead.name, day: sayDay(otherLead.lastOn) })}</li>}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function relaxationText(one: RegimenExplained['relaxations'][number], words: (why: WhyNoDay) => string): string {
  const day = sayDay(one.lastOn)
  if (one.lift === 'longest-gap') return say('liftGap', { days: one.days, day })
  if (one.lift === 'fewer-cycles') return say('liftFewer', { cycles: one.cycles, day })
  return say('liftReason', { day, why: words(one.why) })
}
