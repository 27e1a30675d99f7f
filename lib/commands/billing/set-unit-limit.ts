import 'server-only'
import type { z } from 'zod'
import { insertParameter } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { askToBillAgain } from '../../data/records/unbilled.ts'
import { loadUnitLimits } from '../../data/records/unit-limits.ts'
import { findServiceCode } from '../../domain/billing/service-code.ts'
import { unitLimitKey } from '../../domain/billing/unit-limits.ts'
import { setUnitLimitInput } from '../../inputs/billing.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof setUnitLimitInput>

/** Keeps the most units of a code a day from the file of a quarter. What waited for another limit is billed again soon. */
export const setUnitLimit = command({
  name: 'unit-limit.set',
  input: setUnitLimitInput as unknown as z.ZodType<Input>,
  async run({ code, most, kind, quarterOn, source }, { actor: { practiceId, userId }, now, tx }) {
    if (findServiceCode(code) === null) return reject({ code: ['This code is not in the table of codes.'] })
    await lockSettings(tx, practiceId)
    const known = (await loadUnitLimits(tx, practiceId)).filter((row) => row.code === code)
    if (known.some(({ from }) => from >= quarterOn)) return reject({ quarterOn: ['A limit of this quarter or a later one is on file.'] })
    const row = { key: unitLimitKey(code, kind), value: most, from: quarterOn, reason: source, setBy: userId }
    const id = await insertParameter(tx, practiceId, row)
    await askToBillAgain(tx, practiceId, {}, now)
    return accept({ id }, { objectId: id, details: { code, most, kind, quarterOn } })
  },
})
