'use client'

import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useTabDraft } from '@/components/forms/use-tab-draft'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { requestCallAction } from '@/lib/actions/consults'
import { stateChoices } from '@/lib/domain/practice/state'
import { paths } from '@/lib/paths'
import { FarState } from './far-state'
import { say } from './words'

const states = stateChoices.map(({ code, name }) => ({ value: code, label: name }))
const blank = { name: '', phone: '', email: '', state: '', mayText: false, website: '' }

type LeaveNumberProps = {
  readonly openedAt: number
  readonly keptDays: number
  /** The states in which somebody of the practice is licensed. */
  readonly servedStates: readonly string[]
}

/** When no time is open: a name and a number, which the desk finds in its list. `openedAt` is when the page was made. */
export function LeaveNumber({ openedAt, keptDays, servedStates }: LeaveNumberProps) {
  const [isKept, setIsKept] = useState(false)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).requestCallInput,
    action: requestCallAction,
    defaultValues: { ...blank, openedAt },
    onDone: () => {
      forgetDraft()
      setIsKept(true)
    },
  })
  const forgetDraft = useTabDraft('call-me', { ...form, leaveOut: ['openedAt', 'website'] })
  if (isKept) {
    return (
      <Notice tone="ready" role="status" title={say('numberKept')}>
        {say('numberKeptText')}
      </Notice>
    )
  }
  return (
    <div className="grid gap-6">
      <Notice tone="waits">{say('noTimes')}</Notice>
      <CommandForm
        form={form}
        label={say('leaveNumber')}
        reader="client"
        aside={
          <LinkButton href={paths.home} variant="quiet">
            {say('notNow')}
          </LinkButton>
        }
      >
        <TextRow form={form} name="name" label={say('name')} autoComplete="name" />
        <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" autoComplete="tel" hint={say('numberHint')} />
        <SelectRow form={form} name="state" label={say('state')} options={states} placeholder={say('chooseOne')} />
        <FarState state={form.watch('state')} servedStates={servedStates} />
        <TextRow form={form} name="email" label={say('email')} inputMode="email" autoComplete="email" optional />
        <CheckRow form={form} name="mayText" label={say('mayText')} />
        <p className="text-muted text-sm">{say('privacy', { days: keptDays })}</p>
        <div aria-hidden="true" className="sr-only">
          <label>
            {say('leaveEmpty')}
            <input {...form.register('website')} type="text" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
      </CommandForm>
    </div>
  )
}
