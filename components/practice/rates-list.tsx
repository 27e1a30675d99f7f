'use client'

import { DayRow, TextRow } from '@/components/forms/form-rows'
import { saveRateAction } from '@/lib/actions/practice'
import type { AmountRow } from '@/lib/data/views/settings-prices'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { typedMoney } from '@/lib/messages/say-money'
import { amountColumns } from './amounts'
import { codeInWords, daysInWords, entryOf } from './holding'
import { SaveForm, useSaveForm } from './save-form'
import { SettingsList } from './settings-list'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

/** What the practice charges, with what it charged and what it will. */
export function RatesList({ rates, today }: { rates: readonly AmountRow[]; today: LocalDate }) {
  return (
    <SettingsList
      label={say('ratesList')}
      columns={amountColumns(today)}
      rows={rates}
      newLabel={say('newRate')}
      titleOf={({ code }) => codeInWords(code)}
      prefix="rate-"
    >
      {(rate, close) => <RateForm rate={rate} rates={rates} today={today} onClose={close} />}
    </SettingsList>
  )
}

type RateFormProps = {
  readonly rate: AmountRow | null
  readonly rates: readonly AmountRow[]
  readonly today: LocalDate
  readonly onClose: () => void
}

function RateForm({ rate, rates, today, onClose }: RateFormProps) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).saveRateInput,
    action: saveRateAction,
    defaultValues: {
      version: null,
      code: rate?.code ?? '',
      fee: rate ? typedMoney(rate.cents) : '',
      effectiveFrom: rate && rate.effectiveFrom > today ? rate.effectiveFrom : addDays(today, 1),
    },
    onSaved: onClose,
  })
  useEntryVersion(...entryOf(rates, form.watch(['code', 'effectiveFrom'])), (version) => form.setValue('version', version))
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('setHere')}>
      {rate && <p className="text-muted">{daysInWords(rate)}</p>}
      <TextRow form={form} name="code" label={say('code')} disabled={rate !== null} />
      <TextRow form={form} name="fee" label={say('amount')} lead="$" inputMode="decimal" />
      <DayRow form={form} name="effectiveFrom" label={say('effectiveFrom')} hint={say('ratesDetail')} min={today} />
    </SaveForm>
  )
}
