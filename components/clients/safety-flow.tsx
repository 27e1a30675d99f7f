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
  cssrsLevels,
  cssrsWording,
  nextCssrsQuestion,
  showsCrisisText,
  triageCssrs,
} from '@/lib/domain/clients/cssrs'
import { CrisisCard } from './crisis-card'

type SafetyFlowProps = { readonly form: CssrsForm; readonly nextHref: string; readonly practicePhone: string; readonly attribution: string }

/** The safety questions one at a time, unaltered. A yes shows who to call, and is sent at once when it raises the level. */
export function SafetyFlow({ form, nextHref, practicePhone, attribution }: SafetyFlowProps) {
  const router = useRouter()
  const [answers, setAnswers] = useState<CssrsAnswers>({})
  const sentLevel = useRef<CssrsLevel>('none')
  const [isOver, setIsOver] = useState(false)
  const final = useCommand(recordCssrsAction, ({ level }) => {
    setIsOver(true)
    if (level === 'none') router.push(nextHref as never)
  })
  const question = nextCssrsQuestion(form, answers)
  const crisis = showsCrisisText(answers)

  function answer(yes: boolean) {
    if (question === null) return
    const now = { ...answers, [question]: yes }
    setAnswers(now)
    const { level, isComplete } = triageCssrs(form, now)
    const rises = cssrsLevels.indexOf(level) > cssrsLevels.indexOf(sentLevel.current)
    if (isComplete) return final.run({ form, answers: now })
    if (rises && nextCssrsQuestion(form, now) !== 'q6Recent') {
      sentLevel.current = level
      void recordCssrsAction({ form, answers: now }).catch(() => {
        sentLevel.current = 'none'
      })
    }
  }

  return (
    <div className="grid gap-6">
      {crisis && <CrisisCard practicePhone={practicePhone} />}
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
        <Button busy={final.busy} onClick={() => final.run({ form, answers })}>
          Send the answers
        </Button>
      )}
      {isOver && (
        <Button onClick={() => router.push(nextHref as never)} className="justify-self-start">
          Go on
        </Button>
      )}
      <p className="text-muted text-sm">{attribution}</p>
    </div>
  )
}
