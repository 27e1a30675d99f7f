import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { stateChoices } from '@/lib/domain/practice/state'
import { distances } from '@/lib/domain/prescribers/distances'
import { t } from '@/lib/messages/t'

const stateOptions = stateChoices.map(({ code, name }) => ({ value: code, label: name }))

const distanceOptions = [
  { value: '', label: t('site.finderAnyDistance') },
  ...distances.map((miles) => ({ value: String(miles), label: t('site.finderUpTo', { miles }) })),
]

type FinderFormProps = { readonly zip: string; readonly state: string; readonly within: number | null; readonly hasProblem: boolean }

/** Where somebody is. The answer stands in the address of the page and nowhere else. */
export function FinderForm({ zip, state, within, hasProblem }: FinderFormProps) {
  return (
    <form method="get" noValidate className="grid gap-4 sm:grid-cols-[10rem_1fr_10rem_auto] sm:items-start">
      <Field label={t('site.finderZip')} error={hasProblem && !/^\d{5}$/.test(zip) ? t('site.finderZipProblem') : undefined}>
        <TextInput name="zip" defaultValue={zip} inputMode="numeric" autoComplete="postal-code" maxLength={5} />
      </Field>
      <Field label={t('site.finderState')} error={hasProblem && state === '' ? t('site.finderStateProblem') : undefined}>
        <Select name="state" defaultValue={state} options={stateOptions} placeholder="" />
      </Field>
      <Field label={t('site.finderWithin')}>
        <Select name="within" defaultValue={within ?? ''} options={distanceOptions} />
      </Field>
      <Button className="sm:mt-[1.875rem]">{t('site.finderGo')}</Button>
    </form>
  )
}
