import 'server-only'
import { batchOf, forgetConsults, forgetRows, writeRun } from '../../data/records/retention.ts'
import { loadPracticeRules } from '../../data/records/rulesets.ts'
import { finishForgettingInput, forgetInput } from '../../inputs/practice.ts'
import { accept, command } from '../command.ts'

/** Deletes one batch of what is past its days. The trail keeps that it was done and how many, and nothing of it. */
export const forget = command({
  name: 'retention.forget',
  input: forgetInput,
  async run({ kind }, { actor: { practiceId }, now, tx }) {
    const day = await loadPracticeRules(tx, practiceId, now)
    const ids = kind === 'consult' ? await forgetConsults(tx, day.today, now) : null
    const deleted = kind === 'consult' ? (ids?.length ?? 0) : await forgetRows(tx, kind, day)
    return accept({ deleted, isMore: deleted === batchOf(kind) }, { details: { kind, deleted, ...(ids && { ids }) } })
  },
})

/** Writes down that the day's run is over, and what it came to. */
export const finishForgetting = command({
  name: 'retention.finish',
  input: finishForgettingInput,
  async run({ counts }, { actor: { practiceId }, now, tx }) {
    await writeRun(tx, practiceId, now, counts)
    const some = counts.filter(({ deleted, held }) => deleted + held > 0)
    return accept({ kinds: counts.length }, { details: { counts: some } })
  },
})
