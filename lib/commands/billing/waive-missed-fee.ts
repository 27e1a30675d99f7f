import 'server-only'
import { updateAppointment } from '../../data/records/appointments.ts'
import { loadMissedFee } from '../../data/records/missed-fees.ts'
import { asJob } from '../../data/scope.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { ruleWaiveMissedFee } from '../../domain/billing/missed-visit-fee.ts'
import { rulingOf } from '../../domain/finding.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import { waiveMissedFeeInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'
import { lockVisit } from '../law/ask-visit.ts'
import { postChargesForDay } from './post-charges.ts'

/** The billing lead gives up the fee for a missed visit, with a reason and a name on record: its line is taken back, and what was paid of it is the client's credit. */
export const waiveMissedFee = command({
  name: 'missed-fee.waive',
  input: waiveMissedFeeInput,
  async run({ appointmentId, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (!(await lockVisit(tx, practiceId, appointmentId))) return reject({ form: ['There is no such visit.'] })
    const fee = await loadMissedFee(tx, practiceId, appointmentId)
    if (!fee) return reject({ form: ['No fee was asked for this visit.'] })
    if (fee.waivedAt) return reject({ form: ['This fee was waived already.'] })
    const { clientId, serviceOn } = fee
    const findings = ruleWaiveMissedFee({ isBillingLead: hasDuty(actor, 'billing-lead') })
    if (findings.length > 0)
      return decline(rulingOf(findings, { rulesetVersion: REFERENCE_VERSION, evaluatedAt: now }), { clientId, objectId: appointmentId })
    await updateAppointment(tx, practiceId, appointmentId, { feeWaivedAt: now, feeWaivedBy: userId, feeWaivedBecause: reason })
    await asJob(tx, actor, 'waive-missed-fee', () => postChargesForDay(tx, { actor, practiceId, clientId, serviceOn, now }))
    return accept({ appointmentId }, { clientId, objectId: appointmentId, details: { cents: fee.fee, serviceOn } })
  },
})
