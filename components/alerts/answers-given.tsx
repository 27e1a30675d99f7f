'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { takeBackYesAction } from '@/lib/actions/alerts'
import { type CssrsAnswers, type CssrsForm, type CssrsQuestion, cssrsQuestions, cssrsWording } from '@/lib/domain/clients/cssrs'
import type { SafetyChange } from '@/lib/domain/clients/safety-episode'

type AnswersGivenProps = {
  readonly episodeId: string
  readonly form: CssrsForm
  readonly answers: CssrsAnswers
  readonly changes: readonly SafetyChange[]
  readonly mayCorrect: boolean
}

/** What was answered, in the words that were asked; a corrected answer shows both. A yes is taken back here, with the client. */
export function AnswersGiven({ episodeId, form, answers, changes, mayCorrect }: AnswersGivenProps) {
  const asked = cssrsQuestions.filter((question) => answers[question] !== undefined)
  return (
    <ul className="grid gap-3">
      {asked.map((question) => (
        <li key={question} className="grid gap-1">
          <p className="flex flex-wrap items-center gap-2">
            <Chip state={answers[question] ? 'stops' : 'ready'}>{answers[question] ? 'Yes' : 'No'}</Chip>
            <span>{cssrsWording(form, question)}</span>
          </p>
          {changes
            .filter((change) => change.question === question)
            .map(({ from, to, at, words }) => (
              <p key={at} className="text-muted text-sm">
                {`First ${from ? 'yes' : 'no'}, later ${to ? 'yes' : 'no'}${words ? `: ${words}` : ''}`}
              </p>
            ))}
          {mayCorrect && answers[question] && (
            <Disclosure summary="The yes was a mistake">
              <TakeBackForm episodeId={episodeId} question={question} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}

function TakeBackForm({ episodeId, question }: { readonly episodeId: string; readonly question: CssrsQuestion }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).takeBackYesInput,
    action: takeBackYesAction,
    defaultValues: { episodeId, question, words: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Take the yes back" reader="staff">
      <TextRow
        form={form}
        name="words"
        label="What the client told you"
        hint="Both answers stay, and the level until the alert is closed."
      />
    </CommandForm>
  )
}
