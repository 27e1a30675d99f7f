import { isOurOwnRequest } from '@/lib/auth/own-request'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { estimateForStranger, findSiteContent } from '@/lib/data/views/site'
import { newYearAmong } from '@/lib/domain/billing/public-estimate'
import type { CostShare } from '@/lib/domain/coverage/benefits'
import { toCents } from '@/lib/domain/money'
import { type EstimatePubliclyAnswers, estimatePubliclyInput } from '@/lib/inputs/billing'

const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
const LARGEST = 2_000

/** Estimates the formats for a stranger. What was asked is neither kept nor logged. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOurOwnRequest())) return new Response(null, { status: 403, headers })
  const isLarge = Number(request.headers.get('content-length') ?? 0) > 4 * LARGEST
  const text = isLarge ? '' : await request.text()
  const asked = text.length > LARGEST ? null : estimatePubliclyInput.safeParse(jsonOf(text))
  if (!asked?.success) return Response.json({ problem: 'answers' }, { status: 400, headers })
  const { today, now } = await currentDay()
  const { id } = await currentPractice()
  const { coverage, cycles, household, incomeDollars, state, deductibleDollars } = asked.data
  const formats = estimateForStranger(
    await findSiteContent(id, today, now),
    {
      coverage,
      cycles,
      household,
      state,
      income: centsOf(incomeDollars),
      deductible: centsOf(deductibleDollars),
      costShare: costShareOf(asked.data),
    },
    today,
  )
  const answers = formats.map(({ one, all }) => ({
    format: one.format,
    effect: one.effect,
    findings: one.findings,
    unknown: all.unknown,
    one: one.oneCycle,
    oneTrace: one.trace,
    all: all.regimen,
    allTrace: all.trace,
  }))
  return Response.json({ formats: answers, newYear: newYearAmong(today, cycles) }, { headers })
}

const centsOf = (dollars: number | null) => (dollars === null ? null : toCents(Math.round(dollars * 100)))

function costShareOf({ share, coinsurancePercent, copayDollars, deductibleDollars }: EstimatePubliclyAnswers): CostShare | null {
  if (share === 'coinsurance' && coinsurancePercent !== null) return { kind: 'coinsurance', rate: Math.round(coinsurancePercent * 100) }
  const copay = centsOf(copayDollars)
  if (share !== 'copay' || copay === null) return null
  return deductibleDollars ? { kind: 'copay-after-deductible', copay } : { kind: 'copay', copay }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
