'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { bookConsultAction } from '@/lib/actions/consults'
import { bookConsultInput } from '@/lib/inputs/consults/book-consult'
import { paths } from '@/lib/paths'
import { BookedCall } from './booked-call'
import { CoverStep, ReachStep, WhatStep, WhereStep } from './consult-steps'
import { FormStep } from './form-step'
import { NearestTimes } from './nearest-times'
import type { OpenTimes } from './open-days'
import { TimeStep } from './time-step'
import { useHeldTime } from './use-held-time'
import { say } from './words'

type Booked = { readonly startsAt: string; readonly manageToken: string; readonly timeZone: string }

/** The form for a consult call, and what follows once it is booked. `openedAt` is when the page was made. */
export function ConsultBooking({ times, openedAt }: { readonly times: OpenTimes; readonly openedAt: number }) {
  const [booked, setBooked] = useState<Booked | null>(null)
  const [waits, setWaits] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const form = useCommandForm({
    schema: bookConsultInput,
    action: bookConsultAction,
    defaultValues: { ...blank, openedAt },
    onDone: setBooked,
  })
  const time = useHeldTime(({ startsAt, holdToken }) => {
    form.setValue('startsAt', startsAt, { shouldValidate: true })
    form.setValue('holdToken', holdToken)
    form.dismissRuling()
  })
  const { isSubmitting, errors } = form.formState

  // Pressed while the time is still being kept: booked as soon as it is.
  useEffect(() => {
    if (!waits || time.busy) return
    setWaits(false)
    frame.current?.requestSubmit()
  }, [waits, time.busy])
  function submit(event: FormEvent) {
    if (time.busy) {
      event.preventDefault()
      setWaits(true)
    } else void form.submit(event)
  }

  if (booked) return <BookedCall {...booked} />
  return (
    <form ref={frame} onSubmit={submit} noValidate className="grid gap-8">
      <FormStep number={1} title={say('whereTitle')}>
        <WhereStep form={form} />
      </FormStep>
      <FormStep number={2} title={say('whatTitle')}>
        <WhatStep form={form} />
        <CoverStep form={form} />
      </FormStep>
      <FormStep number={3} title={say('timeTitle')}>
        <TimeStep times={times} time={time} error={errors.startsAt && say('pickFirst')} />
      </FormStep>
      <FormStep number={4} title={say('reachTitle')}>
        <ReachStep form={form} />
      </FormStep>
      <div className="grid gap-4">
        <FormTrouble trouble={form.trouble} message={form.formError} />
        {form.ruling && <NearestTimes ruling={form.ruling} timeZone={times.timeZone} onPick={time.pick} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button busy={isSubmitting || waits} className="max-sm:flex-1">
            {say('book')}
          </Button>
          <LinkButton href={paths.home} variant="quiet">
            {say('notNow')}
          </LinkButton>
        </div>
      </div>
    </form>
  )
}

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
