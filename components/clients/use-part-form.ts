'use client'

import { useRouter } from 'next/navigation'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type { LazySchema } from '@/components/forms/checked-by'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useDraft } from '@/components/forms/use-draft'
import type { Outcome } from '@/lib/domain/outcome'

export type PartProps = {
  readonly clientId: string
  readonly timeZone: string
  /** Where the page goes once this part is saved. */
  readonly nextHref: string
}

type Options<Input extends FieldValues, Value> = {
  readonly schema: LazySchema<Input>
  readonly action: (input: Input, key: string) => Promise<Outcome<Value>>
  readonly defaultValues: DefaultValues<Input>
  readonly onDone?: (value: Value) => string | null
}

/** One part of the intake: kept while it is typed, sent as a command, then on to the next part. */
export function usePartForm<Input extends FieldValues, Value>(
  part: string,
  { clientId, nextHref }: PartProps,
  { onDone, ...options }: Options<Input, Value>,
) {
  const router = useRouter()
  const form = useCommandForm<Input, Value>({
    ...options,
    onDone: (value) => {
      void draft.discard()
      router.push(onDone?.(value) ?? nextHref)
    },
  })
  const draft = useDraft<Input>(`intake-${part}:${clientId}`, { watch: form.watch, reset: form.reset, getValues: form.getValues })
  return { ...form, draft }
}
