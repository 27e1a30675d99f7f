'use client'

import { Plus, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { DayRow, messageOf, NumberRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup } from '@/components/ui/field-group'
import { IconButton } from '@/components/ui/icon-button'
import { saveSlidingTiersAction } from '@/lib/actions/practice'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { SaveForm, useSaveForm } from './save-form'
import type { ScheduleLine, TierLine } from './tier-table'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

type Props = {
  readonly schedules: readonly ScheduleLine[]
  readonly tiers: readonly TierLine[]
  readonly from: LocalDate | null
  readonly today: LocalDate
  readonly onClose: () => void
}

/** A whole scale from a day on. It starts from the one that is shown. */
export function TierForm({ schedules, tiers, from, today, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).saveSlidingTiersInput,
    action: saveSlidingTiersAction,
    defaultValues: {
      version: null,
      effectiveFrom: from ?? addDays(today, 1),
      tiers: tiers.map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, paysPercent: paysBasisPoints / 100 })),
    },
    onSaved: onClose,
  })
  const day = form.watch('effectiveFrom')
  const entry = schedules.find(({ effectiveFrom }) => effectiveFrom === day)
  useEntryVersion(day, entry?.version ?? null, (version) => form.setValue('version', version))
  const { fields, insert, remove } = useFieldArray({ control: form.control, name: 'tiers' })
  const before = fields.at(-2)
  const next = { upToPercent: (before?.upToPercent ?? 50) + 50, paysPercent: (before?.paysPercent ?? 0) + 10 }
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('setHere')}>
      <DayRow form={form} name="effectiveFrom" label={say('effectiveFrom')} min={today} />
      <FieldGroup legend={say('navTiers')} error={messageOf(form, 'tiers')}>
        <ul className="grid gap-2">
          {fields.map((field, index) => (
            <li key={field.id} className="grid grid-cols-[1fr_1fr_auto] items-start gap-3">
              {index === fields.length - 1 ? (
                <p className="flex min-h-(--control) items-center text-muted">{say('tierAbove')}</p>
              ) : (
                <NumberRow form={form} name={`tiers.${index}.upToPercent`} label={say('tierUpTo')} hideLabel trail="%" />
              )}
              <NumberRow form={form} name={`tiers.${index}.paysPercent`} label={say('tierPays')} hideLabel trail="%" />
              {index < fields.length - 1 ? (
                <IconButton label={say('remove')} icon={<X />} onClick={() => remove(index)} />
              ) : (
                <span className="w-(--control)" />
              )}
            </li>
          ))}
        </ul>
        <Button variant="secondary" className="justify-self-start" onClick={() => insert(fields.length - 1, next)}>
          <Plus aria-hidden="true" />
          {say('addTier')}
        </Button>
      </FieldGroup>
    </SaveForm>
  )
}
