import { VisitList } from '@/components/scheduling/decision-parts'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { LeftShown } from '@/lib/data/views/away-plan'
import { sayWhyNone } from '@/lib/messages/word-why-none'
import { paths } from '@/lib/paths'

/** The visits for which no lawful time was found, each with why and the way to it. */
export function LeftVisits({ left, until }: { readonly left: readonly LeftShown[]; readonly until: string }) {
  if (left.length === 0) return null
  return (
    <Card
      title="No other time was found"
      detail={`Looked at every day until ${until}, and at everybody who works there. These stay where they are and wait; the desk finds a way with the client.`}
    >
      <ul className="grid gap-5">
        {left.map((one) => (
          <li key={one.id} className="grid gap-2">
            <span className="font-semibold">{one.clientName}</span>
            <VisitList visits={[one.visit]} timeZone={one.timeZone} />
            <ul className="list-disc pl-5 text-sm">
              {whyLeft(one).map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
            <span className="flex flex-wrap gap-2">
              <LinkButton variant="secondary" href={paths.clinic.visit(one.id)}>
                Open the visit
              </LinkButton>
              {one.because.of === 'seat' && (
                <LinkButton variant="quiet" href={paths.clinic.groups}>
                  Open the groups
                </LinkButton>
              )}
              {one.because.of === 'call' && (
                <LinkButton variant="quiet" href={paths.clinic.consults}>
                  Open the consults
                </LinkButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function whyLeft({ because, timeZone }: LeftShown): string[] {
  if (because.of === 'seat') return ['A seat in a group is not moved: the session is called off or led by somebody else under Groups.']
  if (because.of === 'call') return ['A call is moved under Consults.']
  return [...new Set(because.whyNot.map(({ why }) => sayWhyNone(why, timeZone).says))]
}
