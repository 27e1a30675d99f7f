import type { CitationId } from '../citations.ts'

/** Part of the health screen an item belongs to. */
export type ScreenTopic = 'heart' | 'pregnancy' | 'mind' | 'body' | 'substances' | 'consent'

/** One question of the health screen: how it is asked, why, who sees the answer, and what a yes does. */
export type ScreenItem = {
  readonly topic: ScreenTopic
  readonly question: string
  readonly why: string
  readonly seenBy: keyof typeof screenReaders
  /** Asked of the client, or filled in by staff. */
  readonly askedOf: 'client' | 'staff'
  readonly effect: 'refuse' | 'hold'
  /** What of the prescriber's lets a yes pass: nothing, a documented exception, a medical clearance, or a look. */
  readonly lift: 'never' | 'exception' | 'clearance' | 'review'
  readonly cites: readonly CitationId[]
}

/** Who sees an answer, said before it is asked. */
export const screenReaders = {
  care_team: 'Your prescriber and your care team see your answer. Nobody at the front desk or at your insurance does.',
  care_team_part_2: 'Your prescriber and your care team see your answer. It is kept under the stricter rules for substance use records.',
} as const

const label = ['spravato-label'] as const
const screen = ['practice.kap-screen'] as const

type Told = Pick<ScreenItem, 'topic' | 'question' | 'why' | 'effect' | 'lift'> & Partial<ScreenItem>
const item = (told: Told): ScreenItem => ({ seenBy: 'care_team', askedOf: 'client', cites: screen, ...told })

const heart = { topic: 'heart' } as const
const mind = { topic: 'mind' } as const
const body = { topic: 'body', effect: 'hold', lift: 'review' } as const
const substances = {
  topic: 'substances',
  effect: 'hold',
  lift: 'review',
  seenBy: 'care_team_part_2',
  cites: ['practice.kap-screen', '42-cfr-2'],
} as const
const bloodPressureRises = 'Ketamine raises blood pressure for an hour or more.'

/** The health screen. The medical director signs the list; a change is a new release of it. */
export const screenItems = {
  aneurysm: item({
    ...heart,
    question: 'Have you ever been told that you have an aneurysm: a bulge in a blood vessel of the chest, belly, brain, arms or legs?',
    why: `${bloodPressureRises} A weak blood vessel could tear.`,
    effect: 'refuse',
    lift: 'never',
    cites: label,
  }),
  av_malformation: item({
    ...heart,
    question: 'Have you ever been told that you have an arteriovenous malformation (AVM)?',
    why: `${bloodPressureRises} Such a vessel could bleed.`,
    effect: 'refuse',
    lift: 'never',
    cites: label,
  }),
  brain_bleed: item({
    ...heart,
    question: 'Have you ever had bleeding in the brain?',
    why: `${bloodPressureRises} It could bleed again.`,
    effect: 'refuse',
    lift: 'never',
    cites: label,
  }),
  blood_pressure_uncontrolled: item({
    ...heart,
    question: 'Is your blood pressure often high, even with treatment?',
    why: bloodPressureRises,
    effect: 'refuse',
    lift: 'clearance',
  }),
  heart_unstable: item({
    ...heart,
    question: 'In the last 6 weeks a heart attack, or now chest pain at rest, heart failure that gets worse, or a serious rhythm problem?',
    why: 'Ketamine makes the heart work harder.',
    effect: 'refuse',
    lift: 'clearance',
  }),
  blood_pressure_treated: item({
    ...heart,
    question: 'Do you take something for high blood pressure?',
    why: `${bloodPressureRises} Your prescriber wants to know that it is steady.`,
    effect: 'hold',
    lift: 'clearance',
  }),
  heart_history: item({
    ...heart,
    question: 'Have you ever had a heart problem, or a procedure on your heart?',
    why: 'Your prescriber may ask for an ECG or a word from your heart doctor first.',
    effect: 'hold',
    lift: 'clearance',
  }),
  pregnancy: item({
    topic: 'pregnancy',
    question: 'Are you pregnant, trying to become pregnant, or breastfeeding?',
    why: 'Ketamine reaches a baby before birth and in milk, and we do not know enough about what it does there.',
    effect: 'refuse',
    lift: 'exception',
  }),
  psychosis: item({
    ...mind,
    question:
      'Have you been told that you have schizophrenia, a schizoaffective or delusional disorder, or do you now see or hear things others do not?',
    why: 'Ketamine can make this much worse.',
    effect: 'refuse',
    lift: 'never',
  }),
  mania: item({
    ...mind,
    question: 'Are you in a manic or mixed episode now: very little sleep, racing thoughts, much more energy than usual?',
    why: 'Ketamine can make it stronger.',
    effect: 'refuse',
    lift: 'never',
  }),
  bipolar_1: item({
    ...mind,
    question: 'Have you been told that you have bipolar I disorder?',
    why: 'Your prescriber plans with you how to keep your mood steady.',
    effect: 'hold',
    lift: 'review',
  }),
  family_psychosis: item({
    ...mind,
    question: 'Has a parent, brother, sister or child of yours had schizophrenia or another psychosis?',
    why: 'It can mean a higher risk for you. Your prescriber looks at it with you.',
    effect: 'hold',
    lift: 'review',
  }),
  dissociative: item({
    ...mind,
    question: 'Have you been told that you have a dissociative disorder?',
    why: 'Ketamine makes people feel apart from their body for a while. Your care team plans for that.',
    effect: 'hold',
    lift: 'review',
  }),
  borderline: item({
    ...mind,
    question: 'Have you been told that you have borderline personality disorder?',
    why: 'Feelings can be strong afterwards. Your care team plans more support.',
    effect: 'hold',
    lift: 'review',
  }),
  head_pressure: item({
    ...body,
    question: 'Have you been told that the pressure inside your head is raised?',
    why: 'Ketamine may raise it further.',
  }),
  eyes: item({
    ...body,
    question: 'Do you have untreated or closed-angle glaucoma, or have you had eye surgery lately?',
    why: 'Ketamine can raise the pressure in the eye.',
  }),
  seizures: item({
    ...body,
    question: 'Do you have seizures that are not under control?',
    why: 'Your prescriber looks at whether ketamine is safe for you.',
  }),
  thyroid: item({ ...body, question: 'Do you have an overactive thyroid that is not under control?', why: bloodPressureRises }),
  liver: item({ ...body, question: 'Do you have severe liver disease?', why: 'The liver clears ketamine from the body.' }),
  bladder: item({
    ...body,
    question: 'Do you have cystitis, or pain or trouble when passing water?',
    why: 'Ketamine taken often can harm the bladder.',
  }),
  kidney_or_lung: item({
    ...body,
    question: 'Do you have severe kidney or lung disease?',
    why: 'It changes how your body takes and clears ketamine, and how you breathe.',
  }),
  sleep_apnea: item({
    ...body,
    question: 'Do you have sleep apnea that is not treated?',
    why: 'Ketamine can slow breathing in some people.',
  }),
  substance_use: item({
    ...substances,
    question: 'Do you now have trouble with alcohol or another drug?',
    why: 'Your care team makes a plan with you. A yes does not end the talk.',
  }),
  ketamine_misuse: item({
    ...substances,
    question: 'Have you ever used ketamine in a way that worried you or others?',
    why: 'Your care team makes a plan with you.',
  }),
  drug_screen_positive: item({
    ...substances,
    askedOf: 'staff',
    question: 'Was a drug screen positive?',
    why: 'The prescriber looks at it with the client.',
  }),
  ketamine_allergy: item({
    topic: 'body',
    question: 'Have you ever had an allergic reaction to ketamine or esketamine?',
    why: 'It could happen again.',
    effect: 'refuse',
    lift: 'never',
    cites: label,
  }),
  cannot_consent: item({
    topic: 'consent',
    question: 'Have you been told that you have dementia or delirium, or does somebody else decide about your care?',
    why: 'This treatment needs your own clear yes, each time.',
    effect: 'refuse',
    lift: 'never',
  }),
} as const satisfies Record<string, ScreenItem>

/** Kinds of medicine that are gone through with the prescriber before a first dose. */
export const medicineClasses = {
  maoi: 'MAO inhibitors (phenelzine, tranylcypromine, selegiline)',
  opioids: 'Opioids (oxycodone, tramadol, buprenorphine)',
  benzodiazepines: 'Benzodiazepines (lorazepam, clonazepam, alprazolam)',
  gabapentinoids: 'Gabapentin or pregabalin',
  lamotrigine: 'Lamotrigine',
  stimulants: 'Stimulants (methylphenidate, amphetamine)',
  theophylline: 'Theophylline',
  depressants: 'Other medicines that make you sleepy',
  cyp3a4: 'Medicines that slow how the body clears ketamine (some antifungals, some antibiotics, grapefruit)',
} as const satisfies Record<string, string>
