'use client'

import { DayRow, TextRow } from '@/components/forms/form-rows'
import { Money } from '@/components/money/money'
import { saveAllowedAmountAction } from '@/lib/actions/practice'
import type { PayerRow } from '@/lib/data/views/settings-prices'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { HoldingChip } from './amounts'
import { codeInWords, daysInWords, entryOf } from './holding'
import { SaveForm, useSaveForm } from './save-form'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

/** What a payer allows for each code, and a way to set the next amount. */
export function AllowedAmounts({ payer, today, onClose }: { payer: PayerRow; today: LocalDate; onClose: () => void }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).saveAllowedAmountInput,
    action: saveAllowedAmountAction,
    defaultValues: {
      ...{ version: null, payerId: payer.id, code: '', allowed: '' },
      effectiveFrom: payer.amounts.length === 0 ? today : addDays(today, 1),
    },
    onSaved: () => form.reset(),
  })
  useEntryVersion(...entryOf(payer.amounts, form.watch(['code', 'effectiveFrom'])), (version) => form.setValue('version', version))
  return (
    <div className="grid gap-5">
      {payer.amounts.length === 0 ? (
        <p className="text-muted">{say('amountsNone')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {payer.amounts.map((amount) => (
            <li key={amount.id} className="grid grid-cols-[1fr_auto] items-center gap-x-4 px-3 py-1.5 sm:grid-cols-[1fr_auto_6rem]">
              <span>
                {codeInWords(amount.code)}
                <span className="block text-muted text-sm">{daysInWords(amount)}</span>
              </span>
              <span className="text-right">
                <Money cents={amount.cents} />
              </span>
              <span className="justify-self-end max-sm:hidden">
                <HoldingChip line={amount} today={today} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <SaveForm form={form} onClose={onClose} saveLabel={say('setHere')}>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextRow form={form} name="code" label={say('code')} />
          <TextRow form={form} name="allowed" label={say('amount')} lead="$" inputMode="decimal" />
          <DayRow form={form} name="effectiveFrom" label={say('effectiveFrom')} />
        </div>
      </SaveForm>
    </div>
  )
}
