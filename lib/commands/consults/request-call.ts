import 'server-only'
import { insertWantedCall } from '../../data/records/consults.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { KEPT_DAYS, TOO_FAST } from '../../domain/consults/consult-form.ts'
import { ruleConsultForm } from '../../domain/consults/rule-consult-form.ts'
import { addDays } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { requestCallInput } from '../../inputs/consults.ts'
import { accept, command, reject } from '../command.ts'

/** Keeps the name and number of a stranger who found no open time, for the desk to call. */
export const requestCall = command({
  name: 'consult.request',
  input: requestCallInput,
  async run({ website, openedAt, ...person }, { actor: { practiceId }, now, tx }) {
    const { timeZone, ruleset } = await loadPracticeRules(tx, practiceId, now)
    const facts = { honeypot: website, openedAt: new Date(openedAt), submittedAt: now }
    if (ruleConsultForm(facts, ruleset).length > 0) {
      return website === '' ? reject({ form: [TOO_FAST] }) : accept({ isKept: true }, { details: { discarded: true } })
    }
    const id = newId()
    const deleteAfter = addDays(localDateOf(now, timeZone), KEPT_DAYS)
    await insertWantedCall(tx, { practiceId, id, ...person, deleteAfter })
    return accept({ isKept: true }, { objectId: id })
  },
})
