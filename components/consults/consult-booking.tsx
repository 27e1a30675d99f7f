'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'
import { BookedCall } from './booked-call'
import { ConsultReview } from './consult-review'
import { CoverStep, ReachStep, WhatStep, WhereStep } from './consult-steps'
import { FormStep } from './form-step'
import { NearestTimes } from './nearest-times'
import type { OpenTimes } from './open-days'
import { TimeStep } from './time-step'
import { useConsultForm } from './use-consult-form'
import { say } from './words'

type ConsultBookingProps = {
  readonly times: OpenTimes
  /** The practice's own. */
  readonly phone: string
  /** When the page was made. */
  readonly openedAt: number
  /** The states in which somebody of the practice is licensed. */
  readonly servedStates: readonly string[]
}

/** The form for a consult call: filled in, looked over, sent. */
export function ConsultBooking({ times, phone, openedAt, servedStates }: ConsultBookingProps) {
  const { form, frame, time, booked, isChecking, isBusy, submit, change } = useConsultForm(openedAt)
  const { errors } = form.formState
  if (booked) return <BookedCall {...booked} withName={null} />
  return (
    <Form ref={frame} onSubmit={submit} className="grid gap-8">
      {isChecking && <ConsultReview values={form.getValues()} timeZone={times.timeZone} onChange={change} />}
      <div hidden={isChecking} className={isChecking ? undefined : 'grid gap-8'}>
        <FormStep number={1} title={say('whereTitle')}>
          <WhereStep form={form} servedStates={servedStates} />
        </FormStep>
        <FormStep number={2} title={say('whatTitle')}>
          <WhatStep form={form} keptDays={times.keptDays} />
          <CoverStep form={form} />
        </FormStep>
        <FormStep number={3} title={say('timeTitle')}>
          <TimeStep times={times} phone={phone} time={time} error={errors.startsAt && say('pickFirst')} />
        </FormStep>
        <FormStep number={4} title={say('reachTitle')}>
          <ReachStep form={form} />
        </FormStep>
      </div>
      <div className="grid gap-4">
        <FormTrouble trouble={form.trouble} message={form.formError} />
        {form.ruling && <NearestTimes ruling={form.ruling} timeZone={times.timeZone} onPick={time.pick} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button busy={isBusy} className="max-sm:flex-1">
            {say(isChecking ? 'book' : 'check')}
          </Button>
          <LinkButton href={paths.home} variant="quiet">
            {say('notNow')}
          </LinkButton>
        </div>
      </div>
    </Form>
  )
}
