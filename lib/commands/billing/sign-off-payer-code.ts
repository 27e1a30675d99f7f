import 'server-only'
import { insertPayerCode } from '../../data/records/payer-codes.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { loadPayer } from '../../data/records/prices.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { hasDuty } from '../../domain/access/actor.ts'
import { rulePayerCode } from '../../domain/billing/rule-payer-code.ts'
import { rulingOf } from '../../domain/finding.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { signOffPayerCodeInput } from '../../inputs/billing.ts'
import { accept, command, decline, reject } from '../command.ts'

/** The billing lead signs off what stands on papers to a payer instead of a code of our own. Papers that are out stay as they are. */
export const signOffPayerCode = command({
  name: 'payer-code.sign-off',
  input: signOffPayerCodeInput,
  async run({ payerId, houseCode, code, fromOn, source }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return reject({ form: ['There is no such practice.'] })
    if (payerId && !(await loadPayer(tx, practiceId, payerId))) return reject({ payerId: ['Choose one from the list.'] })
    const findings = rulePayerCode({ houseCode, code, isBillingLead: hasDuty(actor, 'billing-lead') })
    const ruleset = await loadRuleset(tx, practiceId, localDateOf(now, practice.timeZone))
    const details = { payerId, houseCode, code, fromOn }
    if (findings.length > 0) return decline(rulingOf(findings, { rulesetVersion: ruleset.version, evaluatedAt: now }), { details })
    const id = await insertPayerCode(tx, practiceId, { payerId, houseCode, code, fromOn, source, signedOffAt: now, signedOffBy: userId })
    return accept({ id }, { objectId: id, details })
  },
})
