import 'server-only'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertService, loadService, loadServiceByKey, updateService } from '../../data/records/prices.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { saveServiceInput } from '../../inputs/practice-prices.ts'
import { accept, command, reject } from '../command.ts'
import { changedFields } from './changed-fields.ts'
import { codeProblem } from './code-problem.ts'
import { gone } from './refusals.ts'
import { standingLike } from './standing-like.ts'

/** Adds a service or changes its name, length and code. The kind of visit and the short name it is known by stay. */
export const saveService = command({
  name: 'service.save',
  input: saveServiceInput,
  async standing(input, { actor: { practiceId }, tx }) {
    if (input.id === null) return null
    await lockSettings(tx, practiceId)
    return standingLike(input, await loadService(tx, practiceId, input.id))
  },
  async run({ id, version: _, ...columns }, { actor: { practiceId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const wrong = columns.code === null ? null : codeProblem(columns.code, today)
    if (wrong) return reject({ code: [wrong] })
    const before = id === null ? null : await loadService(tx, practiceId, id)
    if (id !== null && before === null) return gone()
    if (before && before.key !== columns.key) return reject({ key: ['The short name stays: other pages refer to it.'] })
    const namesake = await loadServiceByKey(tx, practiceId, columns.key)
    if (namesake && namesake.id !== id) return reject({ key: ['There is a service of this short name already.'] })
    const saved = id ?? newId()
    if (id === null) await insertService(tx, practiceId, saved, columns)
    else await updateService(tx, practiceId, saved, columns)
    const { minutes, bufferMinutes, code } = columns
    return accept({ id: saved }, { objectId: saved, details: { minutes, bufferMinutes, code, changed: changedFields(before, columns) } })
  },
})
