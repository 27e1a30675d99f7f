import { type SafetyPlanLines, safetyPlanHeadings } from '@/lib/domain/clients/safety-plan'
import { t } from '@/lib/messages/t'

/** A safety plan to read: our six headings, those with nothing under them left out. */
export function SafetyPlanText({ plan }: { readonly plan: SafetyPlanLines }) {
  return (
    <dl className="grid gap-4">
      {safetyPlanHeadings
        .filter((heading) => plan[heading].length > 0)
        .map((heading) => (
          <div key={heading} className="grid gap-1">
            <dt className="font-semibold">{t(`safety.${heading}`)}</dt>
            <dd>
              <ul className="grid list-disc gap-1 pl-5">
                {plan[heading].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  )
}
