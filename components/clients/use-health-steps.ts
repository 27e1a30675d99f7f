'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Path } from 'react-hook-form'
import type { RecordScreeningInput } from '@/lib/inputs/clients'
import { firstOpenGroup, healthGroups, openIn } from './health-groups'
import type { usePartForm } from './use-part-form'

type Form = ReturnType<typeof usePartForm<RecordScreeningInput, unknown>>

/** One group of health questions at a time. A group is left when each of its questions has an answer; after the last one all is sent. */
export function useHealthSteps({ getValues, setError, miss, submit, draft }: Form) {
  const [step, setStep] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useRef(0)
  const { restored } = draft
  useEffect(() => {
    if (restored) setStep(firstOpenGroup(getValues()))
  }, [restored, getValues])
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    title.current?.scrollIntoView({ block: 'center' })
    title.current?.focus({ preventScroll: true })
  }, [step])

  function goOn(event: FormEvent<HTMLFormElement>) {
    const group = healthGroups[step]
    const open = group ? openIn(group, getValues()) : []
    if (open.length === 0 && step === healthGroups.length - 1) return submit(event)
    event.preventDefault()
    if (open.length === 0) return setStep(step + 1)
    for (const name of open) setError(name as Path<RecordScreeningInput>, { message: 'Choose an answer. “Not sure” is one too.' })
    miss()
  }
  return { step, title, goOn, goBack: () => setStep(Math.max(0, step - 1)) }
}
