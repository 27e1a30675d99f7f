'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { recordCssrsAction } from '@/lib/actions/clients'
import {
  type CssrsAnswers,
  type CssrsForm,
  type CssrsLevel,
  cssrsWording,
  nextCssrsQuestion,
  showsCrisisText,
  triageCssrs,
} from '@/lib/domain/clients/cssrs'
import { isHigherLevel, staysOpen } from '@/lib/domain/clients/safety-episode'
import { CrisisCard } from './crisis-card'

type SafetyFlowProps = {
  /** The form of the sitting under way, or of the next. */
  readonly form: CssrsForm
  /** What the sitting has answered already, on whatever device. */
  readonly answers: CssrsAnswers
  /** Whom a clinician asks; null for oneself. */
  readonly clientId: string | null
  readonly nextHref: string
  /** Where somebody goes whose answers stay open. */
  readonly helpHref: string
  readonly practicePhone: string
  readonly attribution: string
}

/** The safety questions one at a time, unaltered, in one form to the end. A yes shows who to call, and is sent at once when it raises the level. */
export function SafetyFlow({ nextHref, helpHref, practicePhone, attribution, clientId, ...stored }: SafetyFlowProps) {
  const router = useRouter()
  const [form] = useState(stored.form)
  const [answers, setAnswers] = useState<CssrsAnswers>(stored.answers)
  const sentLevel = useRef<CssrsLevel>(triageCssrs(form, stored.answers).level)
  const [isOver, setIsOver] = useState(false)
  const final = useCommand(recordCssrsAction, ({ level }) => {
    setIsOver(true)
    if (level === 'none') router.push(nextHref)
    if (staysOpen(level)) router.push(helpHref)
  })
  const question = nextCssrsQuestion(form, answers)

  function answer(yes: boolean) {
    if (question === null) return
    const now = { ...answers, [question]: yes }
    setAnswers(now)
    const { level, isComplete } = triageCssrs(form, now)
    if (isComplete) return final.run({ clientId, form, answers: now })
    if (isHigherLevel(level, sentLevel.current) && nextCssrsQuestion(form, now) !== 'q6Recent') {
      sentLevel.current = level
      void recordCssrsAction({ clientId, form, answers: now }).catch(() => {
        sentLevel.current = 'none'
      })
    }
  }

  return (
    <div className="grid gap-6">
      {showsCrisisText(answers) && <CrisisCard practicePhone={practicePhone} />}
      <FormTrouble trouble={final.trouble} message={final.problem ?? undefined} />
      {question && (
        <div className="grid gap-5" aria-live="polite">
          <p className="text-muted">{form === 'past_month' ? 'In the past month' : 'Since we last asked'}</p>
          <p className="font-semibold text-lg">{cssrsWording(form, question)}</p>
          <div className="grid grid-cols-2 gap-3">
            <Button variant="secondary" onClick={() => answer(false)}>
              No
            </Button>
            <Button variant="secondary" onClick={() => answer(true)}>
              Yes
            </Button>
          </div>
        </div>
      )}
      {!question && !isOver && (
        <Button busy={final.busy} onClick={() => final.run({ clientId, form, answers })}>
          Send the answers
        </Button>
      )}
      {isOver && (
        <Button onClick={() => router.push(nextHref)} className="justify-self-start">
          Go on
        </Button>
      )}
      <p className="text-muted text-sm">{attribution}</p>
    </div>
  )
}
