'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { NumberRow, SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { saveBodyAction } from '@/lib/actions/clients'
import { type BodyOnRecord, sayHeight, sayWeight } from '@/lib/domain/clients/body'
import { label, labelsOf } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'

type BodyCardProps = {
  readonly clientId: string
  readonly body: BodyOnRecord
  readonly timeZone: string
  readonly canWrite: boolean
  readonly reader: 'staff' | 'prescriber'
}

/** Weight and height, in both units, with how and when they are known. */
export function BodyCard({ clientId, body, timeZone, canWrite, reader }: BodyCardProps) {
  const { weight, height } = body
  const how = ({ takenAt, source }: { takenAt: Date; source: 'told' | 'measured' }) =>
    `${label('measureSource', source)} ${sayDayAt(takenAt, timeZone)}`
  return (
    <Card title="Weight and height">
      <div className="grid gap-4">
        <DescriptionList
          items={[
            { key: 'weight', term: 'Weight', value: weight ? `${sayWeight(weight.amount, weight.unit)}, ${how(weight)}` : 'Not on record' },
            { key: 'height', term: 'Height', value: height ? `${sayHeight(height.amount, height.unit)}, ${how(height)}` : 'Not on record' },
          ]}
        />
        {canWrite && (
          <Disclosure summary="Write down today's">
            <BodyForm clientId={clientId} units={{ weight: weight?.unit ?? 'lb', height: height?.unit ?? 'in' }} reader={reader} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

type BodyFormProps = {
  readonly clientId: string
  readonly units: { readonly weight: 'kg' | 'lb'; readonly height: 'cm' | 'in' }
  readonly reader: 'staff' | 'prescriber'
}

function BodyForm({ clientId, units, reader }: BodyFormProps) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).saveBodyInput,
    action: saveBodyAction,
    defaultValues: {
      clientId,
      weight: null,
      weightUnit: units.weight,
      height: null,
      heightUnit: units.height,
      source: 'measured' as const,
    },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Save" reader={reader}>
      <div className="grid grid-cols-2 gap-3">
        <NumberRow form={form} name="weight" label="Weight" step="any" optional />
        <SelectRow form={form} name="weightUnit" label="Unit of the weight" options={labelsOf('weightUnit')} />
        <NumberRow form={form} name="height" label="Height" step="any" optional />
        <SelectRow form={form} name="heightUnit" label="Unit of the height" options={labelsOf('heightUnit')} />
      </div>
      <SelectRow form={form} name="source" label="How it is known" options={labelsOf('measureSource')} />
    </CommandForm>
  )
}
