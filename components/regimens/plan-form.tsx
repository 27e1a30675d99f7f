'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { FindingText } from '@/components/forms/finding-text'
import { SelectRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { planRegimenAction } from '@/lib/actions/regimens'
import type { CycleFormat } from '@/lib/domain/coverage/format'
import type { PlanRegimenInput } from '@/lib/inputs/regimens'
import { label, labelsOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { paths } from '@/lib/paths'
import { formatOptions, priceText } from './format-text'
import type { FormatOffer } from './regimen-types'

type Trained = { readonly guiding: boolean; readonly integration: boolean; readonly trauma: boolean }
type PlanFormProps = {
  readonly clientId: string
  readonly primaryClinicianId: string | null
  readonly clinicians: readonly { readonly id: string; readonly name: string; readonly trained: Trained }[]
  readonly formats: readonly FormatOffer[]
  /** How many journeys a plan has unless somebody plans otherwise. */
  readonly usualCycles: number
  readonly timeZone: string
}
type PlannedCycle = PlanRegimenInput['cycles'][number]

const settingFor = (format: CycleFormat): PlannedCycle['setting'] => (format === 'D' ? 'telehealth' : 'office')
const trainings = ['guiding', 'integration', 'trauma'] as const
const saysTraining = (trained: Trained) => trainings.map((topic) => `${trained[topic] ? '✓' : '✗'} ${topic}`).join('   ')

/** Plans a regimen: how many journeys, with whom, by which route, each in a format with its price for this client. */
export function PlanForm({ clientId, primaryClinicianId, clinicians, formats, usualCycles, timeZone }: PlanFormProps) {
  const router = useRouter()
  const open =
    formats.find(({ format, effect }) => format === 'B' && effect !== 'refuse') ?? formats.find(({ effect }) => effect !== 'refuse')
  const first: PlannedCycle = { format: open?.format ?? 'B', setting: settingFor(open?.format ?? 'B'), route: 'lozenge' }
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/regimens')).planRegimenInput,
    action: planRegimenAction,
    defaultValues: {
      clientId,
      primaryClinicianId: primaryClinicianId ?? '',
      cycles: Array.from({ length: usualCycles }, () => first),
      rationale: '',
    },
    onDone: () => router.push(paths.clinic.clientTab(clientId, 'regimen')),
  })
  const cycles = form.watch('cycles')
  const set = (next: readonly PlannedCycle[]) => form.setValue('cycles', [...next], { shouldDirty: true })
  const change = (index: number, part: Partial<PlannedCycle>) =>
    set(cycles.map((cycle, place) => (place === index ? { ...cycle, ...part } : cycle)))
  const setFormat = (index: number, format: CycleFormat) => change(index, { format, setting: settingFor(format) })
  const priceAt = (format: CycleFormat, index: number) => formats.find((offer) => offer.format === format)?.cycleCents[index] ?? null
  const prices = cycles.map(({ format }, index) => priceAt(format, index))
  const isKnown = prices.every((cents) => cents !== null)

  return (
    <CommandForm form={form} label="Plan the regimen" reader="staff" timeZone={timeZone}>
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Card title="Journeys">
          <div className="grid gap-4">
            <Field label="Number of cycles">
              <Select
                value={String(cycles.length)}
                onChange={({ target }) =>
                  set(Array.from({ length: Number(target.value) }, (_, index) => cycles[index] ?? cycles[0] ?? first))
                }
                options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
              />
            </Field>
            <Field label="Route of the medicine">
              <Select
                value={cycles[0]?.route ?? 'lozenge'}
                onChange={({ target }) => set(cycles.map((cycle) => ({ ...cycle, route: target.value as PlannedCycle['route'] })))}
                options={labelsOf('route')}
              />
            </Field>
            <SelectRow
              form={form}
              name="primaryClinicianId"
              label="Primary therapist"
              hint="Must be trained in guiding, integration and trauma."
              placeholder="Choose one"
              options={clinicians.map(({ id, name, trained }) => ({ value: id, label: `${name} — ${saysTraining(trained)}` }))}
            />
          </div>
        </Card>
        <Card title="Format and what the client pays" detail="For one cycle. Choosing one here sets it for all cycles.">
          <RadioGroup
            legend="Format for all cycles"
            hideLegend
            layout="card"
            value={cycles.every(({ format }) => format === cycles[0]?.format) ? (cycles[0]?.format ?? '') : ''}
            onChange={(format) =>
              set(cycles.map((cycle) => ({ ...cycle, format: format as CycleFormat, setting: settingFor(format as CycleFormat) })))
            }
            options={formats.map((offer) => ({
              value: offer.format,
              label: label('cycleFormat', offer.format),
              aside: <strong>{priceText(offer)}</strong>,
              hint: offer.findings.length > 0 && <FindingText findings={offer.findings} reader="staff" timeZone={timeZone} />,
              disabled: offer.effect === 'refuse',
            }))}
          />
        </Card>
      </div>
      <Card title="Cycle by cycle">
        <ol className="grid gap-3">
          {cycles.map((cycle, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cycles are their number
            <li key={index} className="grid items-end gap-3 sm:grid-cols-[5rem_2fr_1fr]">
              <p className="font-medium sm:pb-2">Cycle {index + 1}</p>
              <Field label={`Format of cycle ${index + 1}`} hideLabel>
                <Select
                  value={cycle.format}
                  onChange={({ target }) => setFormat(index, target.value as CycleFormat)}
                  options={formatOptions(formats, index)}
                />
              </Field>
              <Field label={`Place of cycle ${index + 1}`} hideLabel>
                <Select
                  value={cycle.setting}
                  onChange={({ target }) => change(index, { setting: target.value as PlannedCycle['setting'] })}
                  options={labelsOf('setting').filter(
                    ({ value }) => (cycle.format === 'D') === (value === 'home' || value === 'telehealth'),
                  )}
                />
              </Field>
            </li>
          ))}
        </ol>
        <p className="mt-4 border-line border-t pt-3 text-right">
          The client pays{' '}
          <strong className="tabular-nums">
            {isKnown ? sayMoney(prices.reduce((sum: number, cents) => sum + (cents ?? 0), 0)) : 'an amount that is not known yet'}
          </strong>{' '}
          in all, as an estimate with one journey a week.
        </p>
      </Card>
      <TextareaRow form={form} name="rationale" label="Why this plan" optional />
    </CommandForm>
  )
}
