'use client'

import { useEffect, useRef, useState } from 'react'
import { NumberRow, SelectRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { FieldGroup } from '@/components/ui/field-group'
import { coverageChoices } from '@/lib/domain/consults/consult-choices'
import { done, invalid, type Outcome } from '@/lib/domain/outcome'
import { stateChoices } from '@/lib/domain/practice/state'
import { type EstimatePubliclyInput, estimatePubliclyInput } from '@/lib/inputs/billing/estimate-publicly'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import type { FormatAnswer } from './estimate-types'
import { FormatAnswers } from './format-answers'
import { say } from './site-words'

const coverageOptions = coverageChoices.map((value) => ({ value, label: label('coverageChoice', value) }))
const stateOptions = stateChoices.map(({ code, name }) => ({ value: code, label: name }))
const shareOptions = [
  { value: 'unknown', label: say('estimatorShareUnknown') },
  { value: 'coinsurance', label: say('estimatorShareCoinsurance') },
  { value: 'copay', label: say('estimatorShareCopay') },
]

/** Coverages whose own terms change what the client pays. */
const withTerms: readonly string[] = ['commercial', 'medicare', 'tricare']
/** Coverages that leave nothing to the client, whatever the income. */
const withoutShare: readonly string[] = ['medicaid', 'va']

type Answered = { readonly formats: readonly FormatAnswer[]; readonly cycles: number }

/** What the four formats would cost somebody: asked of the server, kept nowhere. */
export function Estimator() {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const result = useRef<HTMLHeadingElement>(null)
  const form = useCommandForm<EstimatePubliclyInput, Answered>({
    schema: estimatePubliclyInput,
    action: askEstimate,
    defaultValues: { coverage: 'commercial', share: 'unknown', cycles: 6 },
    onDone: setAnswered,
  })
  const coverage = form.watch('coverage')
  const share = form.watch('share')
  useEffect(() => {
    if (answered) result.current?.focus()
  }, [answered])

  return (
    <>
      <Card className="max-w-column">
        <form onSubmit={form.submit} noValidate className="grid gap-5">
          <SelectRow form={form} name="coverage" label={say('estimatorCoverage')} options={coverageOptions} />
          {withTerms.includes(coverage) && (
            <>
              <NumberRow
                form={form}
                name="deductibleDollars"
                label={say('estimatorDeductible')}
                hint={say('estimatorDeductibleHint')}
                trail="$"
                step="any"
                optional
              />
              <SelectRow form={form} name="share" label={say('estimatorShare')} options={shareOptions} />
              {share === 'coinsurance' && (
                <NumberRow form={form} name="coinsurancePercent" label={say('estimatorCoinsurance')} trail="%" step="any" />
              )}
              {share === 'copay' && <NumberRow form={form} name="copayDollars" label={say('estimatorCopay')} trail="$" step="any" />}
            </>
          )}
          {!withoutShare.includes(coverage) && (
            <FieldGroup legend={say('estimatorSlidingTitle')} hint={say('estimatorSlidingHint')}>
              <div className="grid gap-4 sm:grid-cols-3">
                <NumberRow form={form} name="household" label={say('estimatorHousehold')} optional />
                <NumberRow form={form} name="incomeDollars" label={say('estimatorIncome')} trail="$" step="any" optional />
                <SelectRow form={form} name="state" label={say('estimatorState')} options={stateOptions} placeholder="" optional />
              </div>
            </FieldGroup>
          )}
          <NumberRow form={form} name="cycles" label={say('estimatorCycles')} />
          <FormTrouble trouble={form.trouble} message={form.formError} />
          <Button busy={form.formState.isSubmitting} className="justify-self-start max-sm:w-full">
            {say('estimatorGo')}
          </Button>
        </form>
      </Card>
      {answered && (
        <section aria-labelledby="estimate-result" className="grid gap-5">
          <h2 id="estimate-result" ref={result} tabIndex={-1} className="section-title outline-none">
            {say('estimatorResult')}
          </h2>
          <FormatAnswers formats={answered.formats} cycles={answered.cycles} />
        </section>
      )}
    </>
  )
}

async function askEstimate(input: EstimatePubliclyInput): Promise<Outcome<Answered>> {
  const answer = await fetch(paths.api.estimate, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  if (!answer.ok) return invalid({ form: [say('estimatorProblem')] })
  return done({ formats: (await answer.json()) as FormatAnswer[], cycles: input.cycles ?? 6 })
}
