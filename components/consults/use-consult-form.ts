'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useTabDraft } from '@/components/forms/use-tab-draft'
import { bookConsultAction } from '@/lib/actions/consults'
import { paths } from '@/lib/paths'
import { useHeldTime } from './use-held-time'

type Booked = { readonly startsAt: string; readonly manageToken: string; readonly timeZone: string }

const blank = {
  name: '',
  email: '',
  phone: '',
  zip: '',
  state: '',
  goals: [],
  goalsNote: '',
  mayText: false,
  startsAt: '',
  website: '',
}

/** The consult form: what is typed outlives a reload, all is looked over once, and the call is booked with the time that was kept. */
export function useConsultForm(openedAt: number) {
  const router = useRouter()
  const [booked, setBooked] = useState<Booked | null>(null)
  const [step, setStep] = useState<'fill' | 'check'>('fill')
  const [waits, setWaits] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/consults')).bookConsultInput,
    action: bookConsultAction,
    defaultValues: { ...blank, openedAt },
    onDone(call: Booked) {
      forgetDraft()
      if (call.manageToken === '') return setBooked(call)
      router.push(paths.site.consultLink(call.manageToken))
    },
  })
  const time = useHeldTime(({ startsAt, holdToken }) => {
    form.setValue('startsAt', startsAt, { shouldValidate: true })
    form.setValue('holdToken', holdToken)
    form.dismissRuling()
  })
  const forgetDraft = useTabDraft('consult', {
    ...form,
    leaveOut: ['openedAt', 'website'],
    onRestored: ({ startsAt, holdToken }) => startsAt && holdToken && time.resume(String(startsAt), holdToken),
  })
  const { isSubmitting, errors } = form.formState
  const isStuck = form.ruling !== null || Object.keys(errors).some((name) => name !== 'root')

  // Pressed while the time is still being kept: goes on as soon as it is.
  useEffect(() => {
    if (!waits || time.busy) return
    setWaits(false)
    frame.current?.requestSubmit()
  }, [waits, time.busy])

  async function submit(event: FormEvent<HTMLFormElement>) {
    if (time.busy) {
      event.preventDefault()
      return setWaits(true)
    }
    if (step === 'check') return form.submit(event)
    event.preventDefault()
    form.dismissRuling()
    if (await form.trigger()) setStep('check')
    else form.miss()
  }
  const isChecking = step === 'check' && (!isStuck || isSubmitting)
  useEffect(() => {
    if (step === 'check' && isStuck && !isSubmitting) setStep('fill')
  }, [step, isStuck, isSubmitting])
  return { form, frame, time, booked, isChecking, isBusy: isSubmitting || waits, submit, change: () => setStep('fill') }
}
