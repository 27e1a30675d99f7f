'use client'

import type { ComponentProps } from 'react'
import type { Path } from 'react-hook-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import type { ResetSecondFactorInput } from '@/lib/inputs/access'
import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

type Asked = Pick<ResetSecondFactorInput, 'knownBy' | 'why'>
type Props<Input extends Asked> = Pick<ComponentProps<typeof TextRow<Input>>, 'form'> & { readonly forClient: boolean }

/** What has to be said before somebody's second step is taken away: how it is known that it is them, and what happened. */
export function SecondFactorResetRows<Input extends Asked>({ form, forClient }: Props<Input>) {
  return (
    <>
      <p className="text-muted text-sm">{say(forClient ? 'secondFactorResetClientHint' : 'secondFactorResetHint')}</p>
      <SelectRow
        form={form}
        name={'knownBy' as Path<Input>}
        label={say('secondFactorResetKnown')}
        options={labelsOf('wayKnown')}
        placeholder="Choose one"
      />
      <TextRow form={form} name={'why' as Path<Input>} label={say('secondFactorResetWhy')} hint={say('secondFactorResetWhyHint')} />
    </>
  )
}
