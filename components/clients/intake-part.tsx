import type { CardPicture } from '@/components/attachments/card-pictures'
import { InstrumentForm } from '@/components/outcomes/instrument-form'
import type { CssrsAnswers, CssrsForm } from '@/lib/domain/clients/cssrs'
import type { CoverageChoice } from '@/lib/domain/consults/consult-choices'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import { cssrs } from '@/lib/domain/reference/instrument-cssrs'
import type { SaveContactInput, UpdateProfileInput } from '@/lib/inputs/clients'
import { paths } from '@/lib/paths'
import { ContactForm } from './contact-form'
import { CoverageForm } from './coverage-form'
import { DetailsForm } from './details-form'
import { HealthForm } from './health-form'
import type { IntakePart } from './intake-parts'
import { ObjectivesForm } from './objectives-form'
import { SafetyFlow } from './safety-flow'
import { SendForm } from './send-form'
import type { PartProps } from './use-part-form'

type IntakePartProps = PartProps & {
  readonly part: IntakePart
  readonly profile: UpdateProfileInput
  readonly contact: SaveContactInput
  readonly saidBefore: CoverageChoice | null
  readonly payers: readonly { readonly id: string; readonly name: string; readonly program: CoverageProgram }[]
  readonly startsOn: string
  readonly cards: readonly CardPicture[]
  /** The largest file, in megabytes. */
  readonly largestFile: number
  readonly objectives: readonly string[]
  readonly objectivesVersion: number | null
  readonly sitting: { readonly form: CssrsForm; readonly answers: CssrsAnswers }
  readonly practicePhone: string
  readonly missing: readonly string[]
}

/** The form of one part of the intake. */
export function IntakePartForm({ part, clientId, timeZone, nextHref, ...known }: IntakePartProps) {
  const shared = { clientId, timeZone, nextHref }
  switch (part) {
    case 'details':
      return <DetailsForm {...shared} values={known.profile} />
    case 'contact':
      return <ContactForm {...shared} values={known.contact} />
    case 'coverage':
      return (
        <CoverageForm
          {...shared}
          saidBefore={known.saidBefore}
          payers={known.payers}
          startsOn={known.startsOn}
          cards={known.cards}
          most={known.largestFile}
        />
      )
    case 'health':
      return <HealthForm {...shared} />
    case 'safety':
      return (
        <SafetyFlow
          {...known.sitting}
          clientId={null}
          nextHref={nextHref}
          helpHref={paths.portal.crisis}
          practicePhone={known.practicePhone}
          attribution={cssrs.attribution}
        />
      )
    case 'phq9':
    case 'gad7':
      return <InstrumentForm key={part} {...shared} kind={part} />
    case 'objectives':
      return <ObjectivesForm {...shared} values={known.objectives} version={known.objectivesVersion} />
    case 'send':
      return <SendForm missing={known.missing} />
  }
}
