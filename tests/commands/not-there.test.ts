import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { confirmSecondFactor } from '@/lib/commands/access/confirm-second-factor'
import { leaveConsole } from '@/lib/commands/access/leave-console'
import { restoreUser } from '@/lib/commands/access/restore-user'
import { acknowledgeAlert } from '@/lib/commands/alerts/acknowledge-alert'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { logCall } from '@/lib/commands/alerts/log-call'
import { answerDispute } from '@/lib/commands/billing/answer-dispute'
import { applyCredit } from '@/lib/commands/billing/apply-credit'
import { askSuperbill } from '@/lib/commands/billing/ask-superbill'
import { askWriteOff } from '@/lib/commands/billing/ask-write-off'
import { beginCounting } from '@/lib/commands/billing/begin-counting'
import { cancelRefund } from '@/lib/commands/billing/cancel-refund'
import { closeDay } from '@/lib/commands/billing/close-day'
import { decideHardship } from '@/lib/commands/billing/decide-hardship'
import { disputeCharge } from '@/lib/commands/billing/dispute-charge'
import { endHardship } from '@/lib/commands/billing/end-hardship'
import { giveEstimate } from '@/lib/commands/billing/give-estimate'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { openRefund } from '@/lib/commands/billing/open-refund'
import { settleSharedPlan } from '@/lib/commands/billing/settle-shared-plan'
import { signOffPayerCode } from '@/lib/commands/billing/sign-off-payer-code'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { endMember } from '@/lib/commands/care-team/end-member'
import { takeBackYes } from '@/lib/commands/clients/take-back-yes'
import type { Command } from '@/lib/commands/command'
import { cancelConsult } from '@/lib/commands/consults/cancel-consult'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { askMedicaid } from '@/lib/commands/coverage/ask-medicaid'
import { askScaleAppeal } from '@/lib/commands/coverage/ask-scale-appeal'
import { correctAuthorization } from '@/lib/commands/coverage/correct-authorization'
import { decideRestored } from '@/lib/commands/coverage/decide-restored'
import { decideScaleAppeal } from '@/lib/commands/coverage/decide-scale-appeal'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { choosePayer, endRestriction, remindRestriction } from '@/lib/commands/coverage/restrict'
import { runOutAuthorization } from '@/lib/commands/coverage/run-out-authorization'
import { tellFullFee } from '@/lib/commands/coverage/tell-full-fee'
import { carryOut } from '@/lib/commands/coverage/va-wish'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { waitOutSecondPlan } from '@/lib/commands/coverage/wait-out-second-plan'
import { checkIn } from '@/lib/commands/journeys/check-in'
import { completeVisit } from '@/lib/commands/journeys/complete-visit'
import { confirmRide } from '@/lib/commands/journeys/confirm-ride'
import { confirmVoid } from '@/lib/commands/journeys/confirm-void'
import { dischargeClient } from '@/lib/commands/journeys/discharge'
import { handOver } from '@/lib/commands/journeys/hand-over'
import { nameDriver } from '@/lib/commands/journeys/name-driver'
import { planDose } from '@/lib/commands/journeys/plan-dose'
import { recordEvent } from '@/lib/commands/journeys/record-event'
import { recordTakenDose } from '@/lib/commands/journeys/record-taken-dose'
import { recordVitals } from '@/lib/commands/journeys/record-vitals'
import { undoEvent } from '@/lib/commands/journeys/undo-event'
import { voidVitals } from '@/lib/commands/journeys/void-vitals'
import { waitForRide } from '@/lib/commands/journeys/wait-for-ride'
import { addAddendum } from '@/lib/commands/notes/add-addendum'
import { saveTimeOff } from '@/lib/commands/practice/save-time-off'
import { declineDose } from '@/lib/commands/prescribers/decline-dose'
import { proposeDose } from '@/lib/commands/prescribers/propose-dose'
import { savePresence } from '@/lib/commands/prescribers/save-presence'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { changeTask } from '@/lib/commands/tasks/change-task'
import { commentTask } from '@/lib/commands/tasks/comment-task'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { makeTask } from '@/lib/commands/tasks/make-task'
import { reopenTask } from '@/lib/commands/tasks/reopen-task'
import type { Actor } from '@/lib/domain/access/actor'
import type { CommandName } from '@/lib/domain/access/permissions'
import { type Clinic, openClinic } from '../support/clinic'
import { sampleInput } from '../verify/walls/sample'

type AnyCommand = Command<CommandName, unknown, unknown, unknown>
type Role = 'therapist' | 'frontDesk' | 'admin' | 'prescriber'

/** Who asks, for what, and what they hear. */
const asked: readonly (readonly [Role, unknown, string?])[] = [
  ['therapist', confirmSecondFactor],
  ['therapist', leaveConsole],
  ['admin', restoreUser],
  ['therapist', acknowledgeAlert, 'There is no such open alert.'],
  ['therapist', closeCrisis, 'There is no such alert.'],
  ['therapist', logCall, 'There is no such open alert.'],
  ['frontDesk', applyCredit, 'There is no such client.'],
  ['frontDesk', answerDispute, 'There is no such question.'],
  ['frontDesk', askWriteOff, 'There is no such client.'],
  ['frontDesk', cancelRefund, 'There is no such refund.'],
  ['frontDesk', decideHardship, 'There is no such client.'],
  ['frontDesk', endHardship, 'There is no such decision.'],
  ['frontDesk', giveEstimate, 'There is no such client.'],
  ['frontDesk', issueSuperbill, 'There is no such client.'],
  ['frontDesk', openRefund, 'There is no such client.'],
  ['frontDesk', takePayment, 'There is no such client.'],
  ['frontDesk', answerCoverage, 'There is no such coverage.'],
  ['frontDesk', askMedicaid, 'There is no such coverage.'],
  ['frontDesk', askScaleAppeal, 'There is no such client.'],
  ['frontDesk', tellFullFee, 'There is no such client.'],
  ['frontDesk', correctAuthorization, 'There is no such authorization.'],
  ['frontDesk', decideRestored, 'There is no such balance.'],
  ['frontDesk', decideScaleAppeal, 'There is no such appeal.'],
  ['frontDesk', endMember, 'There is no such person on the team.'],
  ['therapist', takeBackYes, 'There is no such open questionnaire.'],
  ['frontDesk', cancelConsult, 'There is no such call.'],
  ['frontDesk', workConsult, 'There is no such consult.'],
  ['frontDesk', recordAuthorization, 'There is no such coverage.'],
  ['frontDesk', carryOut, 'There is no such wish.'],
  ['frontDesk', choosePayer, 'There is no such client.'],
  ['frontDesk', endRestriction, 'There is no such choice any more. Reload the page.'],
  ['frontDesk', remindRestriction, 'There is no such choice any more. Reload the page.'],
  ['frontDesk', verifyBenefit, 'There is no such coverage.'],
  ['frontDesk', checkIn, 'There is no such visit.'],
  ['therapist', completeVisit, 'There is no such visit.'],
  ['frontDesk', confirmRide, 'This ride is no longer asked for.'],
  ['therapist', confirmVoid, 'Nobody has called this reading wrong.'],
  ['therapist', dischargeClient, 'This journey is not under way.'],
  ['therapist', handOver, 'No driver is named for this visit.'],
  ['frontDesk', nameDriver, 'There is no such visit.'],
  ['therapist', planDose, 'There is no such journey.'],
  ['therapist', recordEvent, 'Start the journey first.'],
  ['therapist', recordTakenDose, 'There is no such journey.'],
  ['therapist', recordVitals, 'Check the client in first.'],
  ['therapist', undoEvent, 'There is no such entry.'],
  ['therapist', voidVitals, 'There is no such reading.'],
  ['therapist', waitForRide, 'There is no such visit.'],
  ['therapist', addAddendum, 'There is no such note.'],
  ['admin', saveTimeOff],
  ['prescriber', declineDose, 'There is no such proposal.'],
  ['therapist', proposeDose, 'There is no such client.'],
  ['frontDesk', savePresence],
  ['frontDesk', confirmAppointment, 'There is no such visit.'],
  ['frontDesk', changeTask, 'There is no such task.'],
  ['frontDesk', commentTask, 'There is no such task.'],
  ['frontDesk', finishTask, 'There is no such task.'],
  ['frontDesk', makeTask],
  ['frontDesk', reopenTask, 'There is no such task.'],
]

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})

const nobody = new Proxy({}, { get: () => crypto.randomUUID() })

/** Gives a command about things nobody has, and says what came of it; it leaves no word in the trail. */
async function ask(command: unknown, actor: Actor) {
  const { name, input: schema } = command as AnyCommand
  const input = sampleInput(schema as z.ZodType, nobody, name)
  expect(schema.safeParse(input).error?.issues).toBeUndefined()
  const before = await clinic.auditTrail()
  const outcome = await clinic.run(command as AnyCommand, input, actor)
  expect(await clinic.auditTrail()).toEqual(before)
  return outcome
}

test.each(asked.map(([role, command, says]) => [(command as AnyCommand).name, role, command, says] as const))(
  '%s about what is not there is answered so, and leaves nothing behind',
  async (_, role, command, says) => {
    const fields = says === undefined ? expect.anything() : { form: [says] }
    expect(await ask(command, clinic[role].actor)).toEqual({ status: 'invalid', fields })
  },
)

test.each([
  ['authorization.run-out', runOutAuthorization, 'This authorization still runs.'],
  ['coverage.wait-out', waitOutSecondPlan, 'There is no such coverage.'],
  ['plan.settle-again', settleSharedPlan, 'There is no such client.'],
] as const)('%s, given by a job about what has gone, is answered so', async (_, command, says) => {
  expect(await ask(command, clinic.system)).toEqual({ status: 'invalid', fields: { form: [says] } })
})

test.each([
  ['superbill.ask', askSuperbill],
  ['charge.dispute', disputeCharge],
] as const)('%s by a client who is not there is answered so', async (_, command) => {
  const client = await clinic.client()
  const gone = { ...client.actor, clientId: crypto.randomUUID() }
  expect(await ask(command, gone)).toEqual({ status: 'invalid', fields: { form: ['There is no such client.'] } })
})

test.each([
  ['day.begin-counting', 'admin', beginCounting],
  ['day.close', 'frontDesk', closeDay],
  ['payer-code.sign-off', 'frontDesk', signOffPayerCode],
] as const)('%s in a practice that is not there is answered so', async (_, role, command) => {
  const elsewhere = { ...clinic[role].actor, practiceId: crypto.randomUUID() }
  expect(await ask(command, elsewhere)).toEqual({ status: 'invalid', fields: { form: ['There is no such practice.'] } })
})
