import 'server-only'
import { insertBody } from '../../data/records/body-facts.ts'
import { isClientVisible } from '../../data/records/clients.ts'
import { toCm, toKg } from '../../domain/clients/body.ts'
import { saveBodyInput } from '../../inputs/clients.ts'
import { accept, command } from '../command.ts'
import { noSuchClient } from './subject.ts'

/** Weight and height as read or told today. What was known before stays. */
export const saveBody = command({
  name: 'body.save',
  input: saveBodyInput,
  async run({ clientId, weight, weightUnit, height, heightUnit, source }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    if (!(await isClientVisible(tx, actor, clientId))) return noSuchClient()
    const id = await insertBody(tx, {
      practiceId,
      clientId,
      weightKg: weight === null ? null : toKg(weight, weightUnit),
      weightUnit: weight === null ? null : weightUnit,
      heightCm: height === null ? null : toCm(height, heightUnit),
      heightUnit: height === null ? null : heightUnit,
      source,
      takenAt: now,
      takenBy: userId,
    })
    return accept({ id }, { clientId, objectId: id })
  },
})
