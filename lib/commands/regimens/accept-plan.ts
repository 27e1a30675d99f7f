import 'server-only'
import type { z } from 'zod'
import { lockClient } from '../../data/records/clients.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { insertAcceptance, loadPlanAcceptance } from '../../data/records/plan-acceptance.ts'
import { findRegimen, listCyclePrices } from '../../data/views/regimen.ts'
import { totalAhead } from '../../domain/regimens/total-ahead.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { acceptPlanInput } from '../../inputs/regimens.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof acceptPlanInput>

/** A client accepts the plan as it stands on their page, with what it costs them by what is known today. One that has changed meanwhile is read again first. */
export const acceptPlan = command<'regimen.accept', Input, { regimenId: string }>({
  name: 'regimen.accept',
  input: acceptPlanInput,
  async run({ regimenId, version }, { actor, now, tx }) {
    const { practiceId, clientId, userId } = actor
    await lockClient(tx, practiceId, clientId)
    const plan = await loadPlanAcceptance(tx, practiceId, clientId, now)
    if (plan?.regimenId !== regimenId) return reject({ form: ['There is no such plan.'] })
    if (plan.version !== version)
      return reject({ form: ['Your plan has changed meanwhile. It is shown as it is now: please read it again.'] })
    const trace = { clientId, objectId: regimenId, details: { version } }
    if (plan.last?.isOfThis) return accept({ regimenId }, trace)
    if (!plan.isAsked) return reject({ form: ['There is nothing to accept: no visit of this plan is ahead.'] })
    const today = localDateOf(now, await loadPracticeZone(tx, practiceId))
    const regimen = await findRegimen(tx, actor, clientId)
    const prices = await listCyclePrices(tx, actor, clientId, { cycles: regimen?.cycles ?? [], today })
    const totalCents = totalAhead([...prices.values()].map(({ cents }) => cents))
    await insertAcceptance(tx, { practiceId, id: newId(), clientId, regimenId, version, totalCents, acceptedBy: userId, acceptedAt: now })
    return accept({ regimenId }, { ...trace, details: { version, totalCents } })
  },
})
