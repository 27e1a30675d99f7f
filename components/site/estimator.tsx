'use client'

import { Suspense, useEffect, useRef } from 'react'
import { label } from '@/components/consults/consult-labels'
import { NumberRow, SelectRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { FieldGroup } from '@/components/ui/field-group'
import { Form } from '@/components/ui/form'
import { lazily } from '@/components/ui/lazily'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { hasTerms, mayScale } from '@/lib/domain/billing/estimate-asked'
import { coverageChoices } from '@/lib/domain/consults/consult-choices'
import { stateChoices } from '@/lib/domain/practice/state'
import { say } from './site-words'
import { loadFormatAnswers, useEstimate } from './use-estimate'

const coverageOptions = coverageChoices.map((value) => ({ value, label: label('coverageChoice', value) }))
const stateOptions = stateChoices.map(({ code, name }) => ({ value: code, label: name }))
const shareOptions = [
  { value: 'unknown', label: say('estimatorShareUnknown') },
  { value: 'coinsurance', label: say('estimatorShareCoinsurance') },
  { value: 'copay', label: say('estimatorShareCopay') },
]

const FormatAnswers = lazily(loadFormatAnswers, () => <Notice tone="stops">{say('estimatorProblem')}</Notice>)

/** What the four formats would cost somebody: asked of the server, kept nowhere. */
export function Estimator() {
  const { form, values, answer, isOld } = useEstimate()
  const result = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (answer?.wasPressed) result.current?.focus()
  }, [answer])
  const { coverage, share } = values

  return (
    <>
      <Card className="max-w-column">
        <Form onSubmit={form.submit} className="grid gap-5">
          <SelectRow form={form} name="coverage" label={say('estimatorCoverage')} options={coverageOptions} />
          {hasTerms(coverage) && (
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
          {mayScale(coverage) && (
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
        </Form>
      </Card>
      {answer && (
        <section aria-labelledby="estimate-result" aria-busy={isOld || undefined} className={cx('grid gap-5', isOld && 'opacity-50')}>
          <div className="grid gap-1">
            <h2 id="estimate-result" ref={result} tabIndex={-1} className="section-title outline-none">
              {say('estimatorResult')}
            </h2>
            <p className="text-muted">{say('estimatorFor', { coverage: label('coverageChoice', answer.coverage) })}</p>
          </div>
          {answer.newYear !== null && hasTerms(answer.coverage) && (
            <Notice tone="waits">{say('estimatorNewYear', { year: String(answer.newYear) })}</Notice>
          )}
          <Suspense fallback={<Skeleton className="h-96" />}>
            <FormatAnswers formats={answer.formats} cycles={answer.cycles} />
          </Suspense>
        </section>
      )}
    </>
  )
}
