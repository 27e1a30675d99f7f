'use client'

import { Controller, type UseFormReturn } from 'react-hook-form'
import { CheckRow, ChoicesRow, messageOf, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { RadioGroup } from '@/components/ui/radio-group'
import { coverageChoices, GOALS_NOTE_LENGTH, goalChoices, indications } from '@/lib/domain/consults/consult-choices'
import { stateChoices } from '@/lib/domain/practice/state'
import type { BookConsultInput } from '@/lib/inputs/consults'
import { label } from './consult-labels'
import { FarState } from './far-state'
import { say } from './words'

type StepProps = { readonly form: UseFormReturn<BookConsultInput> }

const stateOptions = stateChoices.map(({ code, name }) => ({ value: code, label: name }))

export function WhereStep({ form, servedStates }: StepProps & { readonly servedStates: readonly string[] }) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[10rem_1fr]">
        <TextRow form={form} name="zip" label={say('zip')} inputMode="numeric" autoComplete="postal-code" />
        <SelectRow form={form} name="state" label={say('state')} options={stateOptions} placeholder={say('chooseOne')} />
      </div>
      <FarState state={form.watch('state')} servedStates={servedStates} />
    </>
  )
}

type RadioStepProps = StepProps & {
  readonly name: 'indication' | 'coverageType' | 'hasPrescriber'
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function RadioStep({ form, name, legend, options }: RadioStepProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <RadioGroup
          legend={legend}
          options={options}
          value={field.value ?? ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={messageOf(form, name)}
        />
      )}
    />
  )
}

export function WhatStep({ form, keptDays }: StepProps & { readonly keptDays: number }) {
  const left = GOALS_NOTE_LENGTH - (form.watch('goalsNote') ?? '').length
  return (
    <>
      <RadioStep
        form={form}
        name="indication"
        legend={say('indication')}
        options={indications.map((value) => ({ value, label: label('indication', value) }))}
      />
      <ChoicesRow
        form={form}
        name="goals"
        label={say('goals')}
        hint={say('goalsHint')}
        choices={goalChoices.map((value) => ({ value, label: label('goal', value) }))}
      />
      <TextareaRow
        form={form}
        name="goalsNote"
        label={say('goalsNote', { max: GOALS_NOTE_LENGTH })}
        hint={`${say('charactersLeft', { count: Math.max(0, left) })}. ${say('privacy', { days: keptDays })}`}
        optional
      />
    </>
  )
}

export function CoverStep({ form }: StepProps) {
  return (
    <>
      <RadioStep
        form={form}
        name="coverageType"
        legend={say('coverage')}
        options={coverageChoices.map((value) => ({ value, label: label('coverageChoice', value) }))}
      />
      <RadioStep
        form={form}
        name="hasPrescriber"
        legend={say('prescriber')}
        options={[
          { value: 'yes', label: say('prescriberYes') },
          { value: 'no', label: say('prescriberNo') },
          { value: 'unknown', label: say('prescriberUnknown') },
        ]}
      />
    </>
  )
}

export function ReachStep({ form }: StepProps) {
  return (
    <div className="grid gap-4">
      <TextRow form={form} name="name" label={say('name')} autoComplete="name" />
      <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" autoComplete="tel" hint={say('reachHint')} />
      <TextRow form={form} name="email" label={say('email')} inputMode="email" autoComplete="email" />
      <CheckRow form={form} name="mayText" label={say('mayText')} />
      <div aria-hidden="true" className="sr-only">
        <label>
          {say('leaveEmpty')}
          <input {...form.register('website')} type="text" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </div>
  )
}
