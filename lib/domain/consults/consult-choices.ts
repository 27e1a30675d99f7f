/** What the treatment is sought for. */
export const indications = ['treatment_resistant_depression', 'anxiety', 'ptsd', 'chronic_pain', 'other'] as const
export type Indication = (typeof indications)[number]

/** How somebody says they are covered, before anybody has looked it up. */
export const coverageChoices = ['commercial', 'medicaid', 'medicare', 'va', 'tricare', 'self_pay', 'not_sure'] as const
export type CoverageChoice = (typeof coverageChoices)[number]

/** What somebody hopes for; several may be chosen. */
export const goalChoices = ['mood', 'worry', 'trauma', 'pain', 'sleep', 'relationships', 'meaning', 'other'] as const
export type GoalChoice = (typeof goalChoices)[number]

/** How much may be written about the goals. */
export const GOALS_NOTE_LENGTH = 200

/** How a consult call went. */
export const consultOutcomes = ['held', 'declined', 'no_show'] as const
