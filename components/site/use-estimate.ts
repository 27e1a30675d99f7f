'use client'

import { useEffect, useState } from 'react'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useAnnounce } from '@/components/ui/live-region'
import { askedOnly } from '@/lib/domain/billing/estimate-asked'
import { done, invalid, type Outcome } from '@/lib/domain/outcome'
import type { EstimatePubliclyInput } from '@/lib/inputs/billing'
import { paths } from '@/lib/paths'
import type { EstimateAnswer } from './estimate-types'
import { say } from './site-words'

type Answered = EstimateAnswer & {
  readonly key: string
  readonly coverage: EstimatePubliclyInput['coverage']
  readonly cycles: number
  readonly wasPressed: boolean
}

const ASK_AFTER = 400

/** The answer's own part of the page, with the words of every rule and of every step of a price: fetched while the answer is asked for. */
export const loadFormatAnswers = async () => (await import('./format-answers')).FormatAnswers
const whatIsAsked = async () => (await import('@/lib/inputs/billing')).estimateAskedInput

const keyOf = (input: EstimatePubliclyInput) => JSON.stringify(askedOnly(input))

/**
 * The estimator's form and its answer. Once an answer stands, it is asked anew as one types; an answer for another coverage is never
 * given out, one for other numbers only marked as old.
 */
export function useEstimate() {
  const announce = useAnnounce()
  const [answered, setAnswered] = useState<Answered | null>(null)
  const form = useCommandForm<EstimatePubliclyInput, Answered>({
    schema: whatIsAsked,
    action: askEstimate,
    defaultValues: { coverage: 'commercial', share: 'unknown', cycles: 6 },
    onDone: (told) => setAnswered({ ...told, wasPressed: true }),
  })
  const values = form.watch()
  const key = keyOf(values)
  const waitsFor = answered !== null && answered.key !== key ? key : null

  useEffect(() => {
    if (waitsFor === null) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const outcome = await askAgain(JSON.parse(waitsFor)).catch(() => null)
      if (!isCurrent || outcome?.status !== 'done') return
      setAnswered({ ...outcome.value, key: waitsFor })
      announce(say('estimatorAgain'))
    }, ASK_AFTER)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [waitsFor, announce])

  return { form, values, answer: answered?.coverage === values.coverage ? answered : null, isOld: waitsFor !== null }
}

async function askAgain(typed: EstimatePubliclyInput): Promise<Outcome<Answered> | null> {
  const asked = (await whatIsAsked()).safeParse(typed)
  return asked.success ? askEstimate(asked.data) : null
}

async function askEstimate(input: EstimatePubliclyInput): Promise<Outcome<Answered>> {
  const asked = askedOnly(input)
  void loadFormatAnswers().catch(() => undefined)
  const answer = await fetch(paths.api.estimate, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!answer.ok) return invalid({ form: [say('estimatorProblem')] })
  const told = (await answer.json()) as EstimateAnswer
  return done({ ...told, key: keyOf(input), coverage: input.coverage, cycles: input.cycles ?? 6, wasPressed: false })
}
