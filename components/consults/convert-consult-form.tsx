'use client'

import { useRouter } from 'next/navigation'
import { isAskedForAnother, OnFileLink } from '@/components/clients/another-person'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { convertConsultAction } from '@/lib/actions/consults'
import type { LocalDate } from '@/lib/domain/time/local'
import { say } from './words'

type ConvertConsultFormProps = {
  readonly consultId: string
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly bornOn: LocalDate | null
}

/** Makes a client of somebody after the call and sends the invitation. */
export function ConvertConsultForm({ consultId, legalFirstName, legalLastName, bornOn }: ConvertConsultFormProps) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).convertConsultInput,
    action: convertConsultAction,
    defaultValues: { consultId, legalFirstName, legalLastName, chosenName: '', bornOn: bornOn ?? '', isAnother: false },
    onDone: () => {
      toast({ title: say('converted') })
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('convert')} reader="staff">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="legalFirstName" label={say('legalFirstName')} />
        <TextRow form={form} name="legalLastName" label={say('legalLastName')} hint={say('oneName')} optional />
        <TextRow form={form} name="chosenName" label={say('chosenName')} optional />
        <DayRow form={form} name="bornOn" label={say('bornOn')} hint={say('bornOnHint')} optional />
      </div>
      {isAskedForAnother(form.ruling) && (
        <>
          <OnFileLink ruling={form.ruling} />
          <CheckRow form={form} name="isAnother" label={say('anotherPerson')} />
        </>
      )}
    </CommandForm>
  )
}
