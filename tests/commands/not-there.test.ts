import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { confirmSecondFactor } from '@/lib/commands/access/confirm-second-factor'
import { leaveConsole } from '@/lib/commands/access/leave-console'
import { restoreUser } from '@/lib/commands/access/restore-user'
import { acknowledgeAlert } from '@/lib/commands/alerts/acknowledge-alert'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { logCall } from '@/lib/commands/alerts/log-call'
import { applyCredit } from '@/lib/commands/billing/apply-credit'
import { issueSuperbill } from '@/lib/commands/billing/issue-superbill'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { endMember } from '@/lib/commands/care-team/end-member'
import { takeBackYes } from '@/lib/commands/clients/take-back-yes'
import type { Command } from '@/lib/commands/command'
import { cancelConsult } from '@/lib/commands/consults/cancel-consult'
import { workConsult } from '@/lib/commands/consults/work-consult'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { askMedicaid } from '@/lib/commands/coverage/ask-medicaid'
import { decideRestored } from '@/lib/commands/coverage/decide-restored'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { choosePayer, endRestriction, remindRestriction } from '@/lib/commands/coverage/restrict'
import { carryOut } from '@/lib/commands/coverage/va-wish'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
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
import { proposeDose } from '@/lib/commands/prescribers/propose-dose'
import { savePresence } from '@/lib/commands/prescribers/save-presence'
import { confirmAppointment } from '@/lib/commands/scheduling/confirm-appointment'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import type { CommandName } from '@/lib/domain/access/permissions'
import { type Clinic, openClinic } from '../support/clinic'
import { sampleInput } from '../verify/walls/sample'

type AnyCommand = Command<CommandName, unknown, unknown, unknown>
type Role = 'therapist' | 'frontDesk' | 'admin'

const asked: readonly (readonly [Role, unknown])[] = [
  ['therapist', confirmSecondFactor],
  ['therapist', leaveConsole],
  ['admin', restoreUser],
  ['therapist', acknowledgeAlert],
  ['therapist', closeCrisis],
  ['therapist', logCall],
  ['frontDesk', applyCredit],
  ['frontDesk', issueSuperbill],
  ['frontDesk', takePayment],
  ['frontDesk', answerCoverage],
  ['frontDesk', askMedicaid],
  ['frontDesk', decideRestored],
  ['frontDesk', endMember],
  ['therapist', takeBackYes],
  ['frontDesk', cancelConsult],
  ['frontDesk', workConsult],
  ['frontDesk', recordAuthorization],
  ['frontDesk', carryOut],
  ['frontDesk', choosePayer],
  ['frontDesk', endRestriction],
  ['frontDesk', remindRestriction],
  ['frontDesk', verifyBenefit],
  ['frontDesk', checkIn],
  ['therapist', completeVisit],
  ['frontDesk', confirmRide],
  ['therapist', confirmVoid],
  ['therapist', dischargeClient],
  ['therapist', handOver],
  ['frontDesk', nameDriver],
  ['therapist', planDose],
  ['therapist', recordEvent],
  ['therapist', recordTakenDose],
  ['therapist', recordVitals],
  ['therapist', undoEvent],
  ['therapist', voidVitals],
  ['therapist', waitForRide],
  ['therapist', addAddendum],
  ['admin', saveTimeOff],
  ['therapist', proposeDose],
  ['frontDesk', savePresence],
  ['frontDesk', confirmAppointment],
  ['frontDesk', finishTask],
]

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})

const nobody = new Proxy({}, { get: () => crypto.randomUUID() })

test.each(asked.map(([role, command]) => [(command as AnyCommand).name, role, command as AnyCommand] as const))(
  '%s about what is not there is answered so, and leaves nothing behind',
  async (name, role, command) => {
    const input = sampleInput(command.input as z.ZodType, nobody, name)
    expect(command.input.safeParse(input).error?.issues).toBeUndefined()
    const before = await clinic.auditTrail()
    const outcome = await clinic.run(command, input, clinic[role].actor)
    expect(outcome).toMatchObject({ status: 'invalid', fields: expect.anything() })
    expect(await clinic.auditTrail()).toEqual(before)
  },
)
