import { type Finding, hold, refuse } from '../finding.ts'
import { isAtHome } from './at-home.ts'
import type { MomentFacts } from './moment.ts'
import type { Route } from './route.ts'
import type { Setting } from './setting.ts'

/** What is asked at the door. Null: not asked yet. */
export type CheckInAnswers = {
  readonly sober: boolean | null
  /** Since the health questions: other medicines, a pregnancy, another blood pressure, unusual experiences. */
  readonly medicinesChanged: boolean | null
  readonly pregnancyChanged: boolean | null
  readonly pressureChanged: boolean | null
  readonly psychosisChanged: boolean | null
  /** Office lozenge: the client's own labelled supply is there. Home: it is at hand and counted. */
  readonly ownSupply: boolean | null
  /** Minutes since food, drink and any other nose spray; asked for esketamine. Null: not asked; use Infinity for none today. */
  readonly minutesSinceFood: number | null
  readonly minutesSinceDrink: number | null
  readonly minutesSinceNoseSpray: number | null
  /** At home: a blood pressure sent in today, and the video plan agreed. */
  readonly homeReadingSent: boolean | null
  readonly videoPlanAgreed: boolean | null
}

export type CheckInFacts = MomentFacts & {
  readonly route: Route
  readonly setting: Setting
  readonly checkIn: CheckInAnswers
}

export type CheckInCode =
  | 'CHECK_IN_NOT_ASKED'
  | 'NOT_SOBER'
  | 'OWN_SUPPLY_MISSING'
  | 'NOT_FASTED'
  | 'HOME_READING_MISSING'
  | 'VIDEO_PLAN_MISSING'

/** Nothing asked yet: for bookings, and as the start of the day's form. */
export const notAsked: CheckInAnswers = {
  sober: null,
  medicinesChanged: null,
  pregnancyChanged: null,
  pressureChanged: null,
  psychosisChanged: null,
  ownSupply: null,
  minutesSinceFood: null,
  minutesSinceDrink: null,
  minutesSinceNoseSpray: null,
  homeReadingSent: null,
  videoPlanAgreed: null,
}

const changes = ['medicinesChanged', 'pregnancyChanged', 'pressureChanged', 'psychosisChanged'] as const

/** The gates of the day: sober, changes asked about, own labelled supply, fasting for esketamine, readiness at home. Silent before the day. */
export function ruleCheckIn(facts: CheckInFacts): Finding<CheckInCode>[] {
  if (facts.moment !== 'check-in') return []
  const { checkIn } = facts
  const cites = ['practice.check-in'] as const
  return [
    ...asked('sober', checkIn.sober, (sober) => (sober ? [] : [refuse('NOT_SOBER', cites)])),
    // What a yes to one of these means is asked with the screen in hand.
    ...changes.flatMap((question) => asked(question, checkIn[question], () => [])),
    ...ruleSupply(facts),
    ...ruleFasting(facts),
    ...ruleHomeReady(facts),
  ]
}

function asked<Answer>(
  question: keyof CheckInAnswers,
  answer: Answer | null,
  rule: (answer: Answer) => Finding<CheckInCode>[],
): Finding<CheckInCode>[] {
  return answer === null ? [hold('CHECK_IN_NOT_ASKED', ['practice.check-in'], { params: { question } })] : rule(answer)
}

function ruleSupply({ route, setting, checkIn }: CheckInFacts): Finding<CheckInCode>[] {
  if (route !== 'lozenge' || setting === 'facility') return []
  return asked('ownSupply', checkIn.ownSupply, (there) => (there ? [] : [hold('OWN_SUPPLY_MISSING', ['21-cfr-1301.12'])]))
}

function ruleFasting({ route, checkIn, ruleset: { values } }: CheckInFacts): Finding<CheckInCode>[] {
  if (route !== 'esketamine') return []
  const limits = {
    minutesSinceFood: values['esketamine.food-minutes'],
    minutesSinceDrink: values['esketamine.drink-minutes'],
    minutesSinceNoseSpray: values['esketamine.nose-spray-minutes'],
  } as const
  return (Object.keys(limits) as (keyof typeof limits)[]).flatMap((question) =>
    asked(question, checkIn[question], (minutes) =>
      minutes >= limits[question]
        ? []
        : [hold('NOT_FASTED', ['spravato-label-vitals'], { params: { question, minutes: limits[question] } })],
    ),
  )
}

function ruleHomeReady({ setting, checkIn }: CheckInFacts): Finding<CheckInCode>[] {
  if (!isAtHome(setting)) return []
  const cites = ['practice.home-dosing'] as const
  return [
    ...asked('homeReadingSent', checkIn.homeReadingSent, (sent) => (sent ? [] : [hold('HOME_READING_MISSING', cites)])),
    ...asked('videoPlanAgreed', checkIn.videoPlanAgreed, (agreed) => (agreed ? [] : [hold('VIDEO_PLAN_MISSING', cites)])),
  ]
}
