import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { isMedicaidProgram } from '@/lib/domain/coverage/program'
import { sayDay } from '@/lib/messages/say-time'
import { AnswerForm, AskMedicaidForm } from './answer-forms'
import type { CoverageFacts } from './starting-values'
import { say } from './words'

const said = { active: 'medicaidActive', pending: 'medicaidPending', not_active: 'medicaidNotActive' } as const

/** What a payer said of a coverage, and the buttons for what it says now: verified, denied, and Medicaid asked today. */
export function CoverageAnswers({ coverage, canChange }: { readonly coverage: CoverageFacts; readonly canChange: boolean }) {
  const { id, program, status, endsOn, isOwnWord, medicaidAnswer } = coverage
  if (program === 'self_pay' && !isOwnWord) return null
  return (
    <div className="grid gap-3">
      {isOwnWord && status !== 'denied' && (
        <Notice tone="info">
          <p className="font-medium">{say('ownWord')}</p>
          <p>{say('ownWordHint')}</p>
        </Notice>
      )}
      {medicaidAnswer?.answer === 'not_active' && status !== 'denied' && (endsOn === null || endsOn >= medicaidAnswer.askedOn) && (
        <Notice tone="waits">{say('medicaidSaidNo', { day: sayDay(medicaidAnswer.askedOn, 'year') })}</Notice>
      )}
      {isMedicaidProgram(program) && (
        <p className="text-muted text-sm">
          {medicaidAnswer
            ? say('medicaidAskedOn', { day: sayDay(medicaidAnswer.askedOn, 'year'), answer: say(said[medicaidAnswer.answer]) })
            : say('medicaidNever')}
        </p>
      )}
      {canChange && isMedicaidProgram(program) && status !== 'denied' && (
        <Disclosure summary={say('askMedicaid')}>
          <AskMedicaidForm coverageId={id} />
        </Disclosure>
      )}
      {canChange && isOwnWord && status !== 'denied' && (
        <div className="flex flex-wrap gap-2">
          <AnswerForm coverageId={id} isCovered label={say('isCovered')} />
          <AnswerForm coverageId={id} isCovered={false} label={say('isDenied')} />
        </div>
      )}
      {canChange && !isOwnWord && status !== 'denied' && (
        <Disclosure summary={say('denyAfterAll')}>
          <div className="grid gap-2">
            <p>{say('denyHint')}</p>
            <AnswerForm coverageId={id} isCovered={false} label={say('denyAfterAll')} />
          </div>
        </Disclosure>
      )}
    </div>
  )
}
