import 'server-only'
import type { z } from 'zod'
import { toDay, toDayOrNull } from '../../data/dates.ts'
import { insertBenefit, loadCoverageRow } from '../../data/records/coverages.ts'
import { loadPractice } from '../../data/records/practice.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { verifyBenefitInput } from '../../inputs/coverage/verify-benefit.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof verifyBenefitInput>

/** Writes down what a plan said a client's benefits are (3.1). Earlier answers stay; the latest one counts. */
export const verifyBenefit = command({
  name: 'benefit.verify',
  input: verifyBenefitInput as unknown as z.ZodType<Input>,
  async run(input, { actor: { practiceId }, now, tx }) {
    const coverage = await loadCoverageRow(tx, practiceId, input.coverageId)
    const practice = await loadPractice(tx, practiceId)
    if (!coverage || !practice) return reject({ form: ['There is no such coverage.'] })
    if (coverage.program === 'self_pay') return reject({ form: ['Nobody has to be asked: this client pays without insurance.'] })
    if (input.verifiedOn > localDateOf(now, practice.timeZone)) return reject({ verifiedOn: ['Enter today or an earlier day.'] })
    const id = await insertBenefit(tx, practiceId, {
      coverageId: coverage.id,
      clientId: coverage.clientId,
      deductibleLeftCents: input.deductibleLeft,
      familyDeductibleLeftCents: input.familyDeductibleLeft,
      coinsuranceBasisPoints: Math.round(input.coinsurancePercent * 100),
      copayCents: input.copay,
      copayAfterDeductible: input.copayAfterDeductible,
      outOfPocketLeftCents: input.outOfPocketLeft,
      familyOutOfPocketLeftCents: input.familyOutOfPocketLeft,
      planYearStartsOn: toDayOrNull(input.planYearStartsOn),
      verifiedOn: toDay(input.verifiedOn),
      source: input.source,
      reference: input.reference,
    })
    return accept(
      { benefitId: id },
      { clientId: coverage.clientId, objectId: id, details: { coverageId: coverage.id, source: input.source } },
    )
  },
})
