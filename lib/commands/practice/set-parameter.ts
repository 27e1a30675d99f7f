import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { closeParameter, correctParameter, insertParameter, loadParameterDates, loadParameterFrom } from '../../data/records/prices.ts'
import { loadRuleset } from '../../data/records/rulesets.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { versionOf } from '../../data/version-of.ts'
import { crossedBy, isWithinBounds, parameterBounds } from '../../domain/practice/parameter-bounds.ts'
import type { Parameter } from '../../domain/reference/parameter.ts'
import { parameters } from '../../domain/ruleset.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { setParameterInput } from '../../inputs/practice.ts'
import { billDaysSince } from '../billing/bill-days-since.ts'
import { accept, command, reject } from '../command.ts'
import { addLaterRow } from './dated.ts'
import { gone } from './refusals.ts'

/** Sets a number of the practice's own policy from a day on; what was billed since by another one is posted again. Law, payer and clinical numbers are shown, not set here. */
export const setParameter = command({
  name: 'parameter.set',
  input: setParameterInput,
  async standing({ key, effectiveFrom }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    const entry = await loadParameterFrom(tx, practiceId, key, effectiveFrom)
    return entry && { version: versionOf([entry.value, entry.reason]), values: entry }
  },
  async run({ key, value, effectiveFrom: from, reason }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const { kind, label }: Parameter = parameters[key]
    if (kind !== 'policy') return reject({ key: ['This number comes from a law, a payer or a label. It is shown here, not changed.'] })
    const { least, most } = parameterBounds(key)
    if (!isWithinBounds(key, value)) return reject({ value: [`Enter a number from ${least} to ${most}.`] })
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice) return gone()
    const ruleset = await loadRuleset(tx, practiceId, from)
    const crossed = crossedBy(key, value, ruleset)
    if (crossed) return reject({ value: [`This would pass “${parameters[crossed].label}”, which is ${ruleset.values[crossed]}.`] })
    const saved = await addLaterRow(await loadParameterDates(tx, practiceId, key), from, localDateOf(now, practice.timeZone), {
      add: () => insertParameter(tx, practiceId, { key, value, from, reason, setBy: userId }),
      close: (id) => closeParameter(tx, practiceId, id, from),
      correct: (id) => correctParameter(tx, practiceId, id, value, reason),
    })
    if ('problem' in saved) return reject({ effectiveFrom: [saved.problem] })
    if (key.startsWith('billing.')) await billDaysSince(tx, { actor, now, from })
    const before = saved.instead?.of ?? ruleset.values[key]
    const details = { key, from: before, to: value, effectiveFrom: from }
    return accept({ id: saved.id, label }, { objectId: saved.id, details })
  },
})
