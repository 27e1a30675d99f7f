'use client'

import { useRouter } from 'next/navigation'
import { isAskedForAnother, OnFileLink } from '@/components/clients/another-person'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { enterConsultAction } from '@/lib/actions/consults'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { callerChoices } from './caller-choices'
import type { OpenTimes } from './open-days'
import { say } from './words'

/** The desk enters a consult for somebody on the telephone, at a time that is open. */
export function EnterConsultForm({ times }: { readonly times: OpenTimes }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).bookConsultInput,
    action: enterConsultAction,
    defaultValues: empty,
    onDone: () => {
      toast({ title: say('entered'), tone: 'ready' })
      router.push(paths.clinic.consults)
    },
  })
  const starts = times.days.flatMap((day) => day.times.map((value) => ({ value, label: sayDayAndTime(new Date(value), times.timeZone) })))
  return (
    <CommandForm form={form} label={say('enter')} reader="staff" timeZone={times.timeZone}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="name" label={say('colName')} isFirst />
        <DayRow form={form} name="bornOn" label={say('bornOn')} hint={say('bornOnHint')} optional />
        <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
        <TextRow form={form} name="email" label={say('email')} inputMode="email" />
        <TextRow form={form} name="zip" label={say('zip')} inputMode="numeric" />
        <SelectRow form={form} name="state" label={say('state')} options={states} placeholder={say('chooseOne')} />
        <SelectRow form={form} name="indication" label={say('colIndication')} options={comesFor} placeholder={say('chooseOne')} />
        <SelectRow form={form} name="coverageType" label={say('colCoverage')} options={coverages} placeholder={say('chooseOne')} />
        <SelectRow form={form} name="hasPrescriber" label={say('enterPrescriber')} options={known} placeholder={say('chooseOne')} />
        <SelectRow form={form} name="startsAt" label={say('colWhen')} options={starts} placeholder={say('chooseOne')} />
      </div>
      <CheckRow form={form} name="mayText" label={say('textYes')} />
      {isAskedForAnother(form.ruling) && (
        <>
          <OnFileLink ruling={form.ruling} />
          <CheckRow form={form} name="isAnother" label={say('anotherPerson')} />
        </>
      )}
    </CommandForm>
  )
}

const { states, comesFor, coverages } = callerChoices
const known = [
  { value: 'yes', label: say('enterYes') },
  { value: 'no', label: say('enterNo') },
  { value: 'unknown', label: say('enterUnknown') },
]

/** What only the public form asks stays empty. */
const empty = {
  name: '',
  bornOn: '',
  email: '',
  phone: '',
  zip: '',
  state: '',
  goals: [],
  goalsNote: '',
  mayText: false,
  startsAt: '',
  website: '',
  openedAt: 0,
  isAnother: false,
}
