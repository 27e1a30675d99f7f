'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { noteDisclosureAction, takeOutDisclosureAction } from '@/lib/actions/retention'
import { disclosureReasons } from '@/lib/domain/practice/disclosures'
import type { LocalDate } from '@/lib/domain/time/local'
import type { NoteDisclosureInput, TakeOutDisclosureInput } from '@/lib/inputs/practice'
import { say } from './words'

const reasons = disclosureReasons.map((value) => ({ value, label: say(`disclosureNoted_${value}`) }))

/** Writes down what of a client went out by telephone, by letter or by order. */
export function NoteDisclosure({ clientId, today }: { readonly clientId: string; readonly today: LocalDate }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm<NoteDisclosureInput, unknown>({
    schema: async () => (await import('@/lib/inputs/practice')).noteDisclosureInput,
    action: noteDisclosureAction,
    defaultValues: { clientId, disclosedOn: today, recipient: '', address: '', what: '' },
    onDone: () => {
      form.reset()
      toast({ tone: 'ready', title: say('disclosureSaved') })
      router.refresh()
    },
  })
  return (
    <div data-print="hide" className="max-w-column">
      <Disclosure summary={say('disclosureNote')}>
        <CommandForm form={form} label={say('disclosureSave')} reader="staff">
          <p className="text-sm">{say('disclosureNoteDetail')}</p>
          <DayRow form={form} name="disclosedOn" label={say('disclosureOn')} />
          <TextRow form={form} name="recipient" label={say('disclosureRecipient')} />
          <TextRow form={form} name="address" label={say('disclosureAddress')} optional />
          <SelectRow form={form} name="reason" label={say('disclosureReason')} options={reasons} placeholder={say('disclosureChoose')} />
          <TextRow form={form} name="what" label={say('disclosureWhat')} hint={say('disclosureWhatHint')} />
        </CommandForm>
      </Disclosure>
    </div>
  )
}

/** Takes one out that was written down by mistake. */
export function TakeOutDisclosure({ noteId, to, day }: { readonly noteId: string; readonly to: string; readonly day: string }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/practice')).takeOutDisclosureInput,
    action: takeOutDisclosureAction,
    defaultValues: { noteId, why: '' } satisfies TakeOutDisclosureInput,
    onDone: () => {
      toast({ tone: 'ready', title: say('disclosureTakenOut') })
      router.refresh()
    },
  })
  return (
    <div data-print="hide">
      <Disclosure summary={say('disclosureTakeOut', { to, day })}>
        <CommandForm form={form} label={say('disclosureTakeOutDo')} reader="staff">
          <TextRow form={form} name="why" label={say('disclosureTakeOutWhy')} />
        </CommandForm>
      </Disclosure>
    </div>
  )
}
