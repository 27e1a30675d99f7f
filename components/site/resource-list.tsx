import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { SiteContent } from '@/lib/data/views/site'
import { label, labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'

type Resource = SiteContent['resources'][number]

const kinds: Readonly<Record<string, string>> = {
  manufacturer: 'Maker’s program',
  foundation: 'Foundation',
  grant: 'Grant',
  crowdfunding: 'Crowdfunding',
  sliding: 'Sliding scale',
  loan: 'Loan',
}

/** Who may help with the cost: for whom, where, with which coverage not, and when we last looked. */
export function ResourceList({ resources }: { readonly resources: readonly Resource[] }) {
  if (resources.length === 0)
    return <EmptyState>Programs we have checked will be listed here. Ask us in a consult call until then.</EmptyState>
  return (
    <ul className="grid gap-4">
      {resources.map((resource) => (
        <Card
          key={resource.name}
          as="li"
          heading="h3"
          title={resource.name}
          aside={<Chip plain>{kinds[resource.kind] ?? resource.kind}</Chip>}
        >
          <div className="grid gap-1.5">
            <p>{`${resource.eligibility}. ${resource.states.length > 0 ? `In ${resource.states.join(', ')}.` : 'In every state.'}`}</p>
            {resource.payerExcluded.length > 0 && (
              <p className="text-muted text-sm">{`Not with: ${publicPrograms(resource.payerExcluded)}.`}</p>
            )}
            <Reach resource={resource} />
            <p className="text-muted text-sm">{`Checked ${sayDate(resource.verifiedOn)}`}</p>
          </div>
        </Card>
      ))}
    </ul>
  )
}

/** Programs under the few names people know them by. */
const publicPrograms = (programs: readonly string[]): string =>
  programs
    .filter((program) => !['medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp'].includes(program))
    .map((program) =>
      program === 'medicaid' ? `${label('coverageProgram', 'medicaid')} of any kind` : labelOf('coverageProgram', program),
    )
    .join(', ')

function Reach({ resource: { url, phone } }: { resource: Resource }) {
  const link = 'inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4'
  return (
    <p className="flex flex-wrap gap-x-6">
      {url && /^https:\/\//.test(url) && (
        <a href={url} rel="noreferrer" className={link}>
          {new URL(url).hostname}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={link}>
          {phone}
        </a>
      )}
    </p>
  )
}
