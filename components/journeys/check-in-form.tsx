'use client'

import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import { CommandForm } from '@/components/forms/command-form'
import { NumberRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useDraft } from '@/components/forms/use-draft'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { checkInAction } from '@/lib/actions/journeys'
import { changesAskedAtCheckIn, itemsToAskAgain } from '@/lib/domain/clients/rule-rescreen'
import type { Finding } from '@/lib/domain/finding'
import type { CheckInInput } from '@/lib/inputs/journeys'
import { nameScreenItem } from '@/lib/messages/screen-items'
import { paths } from '@/lib/paths'

type Question = keyof CheckInInput['answers']
type Props = {
  readonly appointmentId: string
  readonly isJourney: boolean
  readonly route: string | null
  readonly setting: string
  readonly timeZone: string
  /** Where the health questions are answered again; null for whoever may not. */
  readonly screenHref: string | null
}

const questions = {
  sober: 'Has the client come sober: no alcohol, cannabis or other drugs since yesterday?',
  medicinesChanged: 'Any new medicine or changed dose since the health questions?',
  pregnancyChanged: 'A pregnancy, or a chance of one, since then?',
  pressureChanged: 'Anything different with blood pressure or heart since then?',
  psychosisChanged: 'Any unusual experiences since then: seeing, hearing or believing what others do not?',
  ownSupply: 'Is their own labelled medicine here?',
  homeReadingSent: 'Has a blood pressure reading of today been sent in?',
  videoPlanAgreed: 'Is it agreed how you see and reach each other during the journey?',
} as const

const minutes = {
  minutesSinceFood: 'Minutes since they last ate',
  minutesSinceDrink: 'Minutes since they last drank',
  minutesSinceNoseSpray: 'Minutes since any other nose spray',
} as const

/** The questions that belong to this kind of visit. */
function asked({ isJourney, route, setting }: Props): { yesNo: (keyof typeof questions)[]; numbers: (keyof typeof minutes)[] } {
  if (!isJourney) return { yesNo: [], numbers: [] }
  const home = setting === 'home' || setting === 'telehealth'
  return {
    yesNo: [
      'sober',
      'medicinesChanged',
      'pregnancyChanged',
      'pressureChanged',
      'psychosisChanged',
      ...(route === 'lozenge' && setting !== 'facility' ? (['ownSupply'] as const) : []),
      ...(home ? (['homeReadingSent', 'videoPlanAgreed'] as const) : []),
    ],
    numbers: route === 'esketamine' ? ['minutesSinceFood', 'minutesSinceDrink', 'minutesSinceNoseSpray'] : [],
  }
}

/** The questions at the door, with answers big enough for a thumb. What is missing or stops the day is said at once. */
export function CheckInForm(props: Props) {
  const { appointmentId, timeZone, screenHref } = props
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).checkInInput,
    action: checkInAction,
    defaultValues: { appointmentId, answers: {} },
    onDone: () => {
      void draft.discard()
      router.push(paths.clinic.visit(appointmentId))
    },
  })
  const draft = useDraft<CheckInInput>(`check-in:${appointmentId}`, form)
  const { yesNo, numbers } = asked(props)
  return (
    <CommandForm
      form={form}
      label="Check in"
      reader="staff"
      timeZone={timeZone}
      aside={
        <LinkButton href={paths.clinic.visit(appointmentId)} variant="quiet">
          Back to the visit
        </LinkButton>
      }
    >
      <div data-density="console" className="grid gap-6">
        {yesNo.length === 0 && <p>Nothing is asked at the door for this visit. Check in when the client is here.</p>}
        {yesNo.map((question) => (
          <YesNo key={question} form={form} name={question} legend={questions[question]} />
        ))}
        {numbers.map((name) => (
          <NumberRow key={name} form={form} name={`answers.${name}`} label={minutes[name]} trail="min" />
        ))}
        <AskAgain findings={form.ruling?.findings ?? []} href={screenHref} />
      </div>
    </CommandForm>
  )
}

/** The questions of the health screen that are asked again after what was just told. */
function AskAgain({ findings, href }: { findings: readonly Finding[]; href: string | null }) {
  const changed = findings.flatMap(({ code, params }) =>
    code === 'RESCREEN_NEEDED' ? changesAskedAtCheckIn.filter((change) => change === params.change) : [],
  )
  if (changed.length === 0) return null
  return (
    <Notice tone="waits" title="Answer the health questions again">
      <ul className="list-disc pl-5">
        {changed
          .flatMap((change) => itemsToAskAgain[change])
          .map((item) => (
            <li key={item}>{nameScreenItem(item)}</li>
          ))}
      </ul>
      {href ? <LinkButton href={href}>To the health questions</LinkButton> : <p>The therapist or the client answers them.</p>}
    </Notice>
  )
}

type YesNoProps = { form: ReturnType<typeof useCommandForm<CheckInInput, unknown>>; name: Question; legend: string }

function YesNo({ form, name, legend }: YesNoProps) {
  return (
    <Controller
      control={form.control}
      name={`answers.${name}`}
      render={({ field }) => (
        <RadioGroup
          legend={legend}
          layout="row"
          value={field.value === true ? 'yes' : field.value === false ? 'no' : ''}
          onChange={(value) => field.onChange(value === 'yes')}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )}
    />
  )
}
