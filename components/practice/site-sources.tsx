'use client'

import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { DayRow, messageOf, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import type { LocalDate } from '@/lib/domain/time/local'
import type { PublishSiteTextInput } from '@/lib/inputs/site'
import { say } from './words'

type Props = { readonly form: UseFormReturn<PublishSiteTextInput>; readonly today: LocalDate }

/** Where the plain words of a part stand, each with the day it was looked up. */
export function SiteSources({ form, today }: Props) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'words.sources' })
  return (
    <FieldGroup legend={say('siteSources')} hint={say('siteSourcesHint')} error={messageOf(form, 'words.sources')}>
      <div className="grid gap-4">
        {fields.map(({ id }, index) => (
          <div key={id} className="grid gap-3 rounded-card border border-line p-4">
            <SourceRows form={form} name={`words.sources.${index}`} />
            <Button variant="quiet" onClick={() => remove(index)} className="justify-self-start">
              {say('siteSourceRemove')}
            </Button>
          </div>
        ))}
        <Button variant="secondary" className="justify-self-start" onClick={() => append({ source: '', url: '', on: today })}>
          {say('siteSourceAdd')}
        </Button>
      </div>
    </FieldGroup>
  )
}

/** Claims of a part, each with its source. */
export function SiteFacts({ form, today }: Props) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'words.facts' })
  return (
    <FieldGroup legend={say('siteFacts')} hint={say('siteFactsHint')} error={messageOf(form, 'words.facts')}>
      <div className="grid gap-4">
        {fields.map(({ id }, index) => (
          <div key={id} className="grid gap-3 rounded-card border border-line p-4">
            <TextRow form={form} name={`words.facts.${index}.about`} label={say('siteFactAbout')} optional />
            <TextareaRow form={form} name={`words.facts.${index}.says`} label={say('siteFactSays')} />
            <SourceRows form={form} name={`words.facts.${index}`} />
            <Button variant="quiet" onClick={() => remove(index)} className="justify-self-start">
              {say('siteFactRemove')}
            </Button>
          </div>
        ))}
        <Button
          variant="secondary"
          className="justify-self-start"
          onClick={() => append({ about: '', says: '', source: '', url: '', on: today })}
        >
          {say('siteFactAdd')}
        </Button>
      </div>
    </FieldGroup>
  )
}

type RowsProps = Pick<Props, 'form'> & { readonly name: `words.facts.${number}` | `words.sources.${number}` }

function SourceRows({ form, name }: RowsProps) {
  return (
    <>
      <TextRow form={form} name={`${name}.source`} label={say('siteFactSource')} />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextRow form={form} name={`${name}.url`} label={say('siteFactUrl')} optional />
        <DayRow form={form} name={`${name}.on`} label={say('siteFactOn')} />
      </div>
    </>
  )
}
