import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { addressInOneLine } from '@/lib/domain/address'
import { legalNameOf } from '@/lib/domain/clients/client-name'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import type { LocalDate } from '@/lib/domain/time/local'
import { label } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { type IntakePart, partWords } from './intake-parts'

type IntakeReviewProps = {
  readonly profile: {
    readonly legalFirstName: string
    readonly legalLastName: string
    readonly chosenName: string | null
    readonly bornOn: LocalDate | null
    readonly phone: string | null
    readonly addressLine: string | null
    readonly city: string | null
    readonly state: string
    readonly zip: string | null
  }
  readonly contact: { readonly name: string; readonly relation: string | null; readonly phone: string } | null
  readonly coverages: readonly { readonly program: CoverageProgram; readonly planName: string | null }[]
  readonly objectives: readonly string[]
}

/** What was answered, part by part, to be looked over before it is sent. */
export function IntakeReview({ profile, contact, coverages, objectives }: IntakeReviewProps) {
  const { chosenName, bornOn, phone, addressLine } = profile
  const parts: readonly (readonly [IntakePart, readonly (string | null)[]])[] = [
    [
      'details',
      [
        legalNameOf(profile),
        chosenName && ['Called', chosenName].join(' '),
        bornOn && `Born ${sayDate(bornOn)}`,
        phone,
        addressLine && addressInOneLine(profile),
      ],
    ],
    ['contact', [contact && [contact.name, contact.relation, contact.phone].filter(Boolean).join(', ')]],
    [
      'coverage',
      coverages.length > 0
        ? coverages.map(({ program, planName }) => [label('coverageProgram', program), planName].filter(Boolean).join(', '))
        : ['Not sure. The front desk finds it with you.'],
    ],
    ['health', ['Answered']],
    ['safety', ['Answered']],
    ['objectives', objectives],
  ]
  return (
    <DescriptionList
      items={parts.map(([part, lines]) => ({
        key: part,
        term: partWords[part].title,
        value: (
          <span className="grid gap-1">
            {lines.filter(Boolean).map((line) => (
              <span key={line}>{line}</span>
            ))}
            <TextLink href={`${paths.portal.intake}?part=${part}`} className="justify-self-start">
              Change<span className="sr-only">: {partWords[part].title}</span>
            </TextLink>
          </span>
        ),
      }))}
    />
  )
}
