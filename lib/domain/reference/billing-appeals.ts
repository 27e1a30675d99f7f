import type { CitationId } from '../citations.ts'

/** One level of an appeal: how long there is to file, and how long the other side has to answer, in days. */
export type AppealLevel = {
  readonly level:
    | 'internal'
    | 'external'
    | 'redetermination'
    | 'reconsideration'
    | 'hearing'
    | 'council'
    | 'court'
    | 'plan'
    | 'fair-hearing'
  readonly file: { readonly days: number } | { readonly months: number }
  readonly answerDays: { readonly standard: number | null; readonly urgentHours: number | null; readonly beforeService: number | null }
  readonly cites: readonly CitationId[]
}

export type AppealPath = 'commercial' | 'medicare' | 'medicare_advantage' | 'medicaid_mco'

/** Appeal levels by kind of payer, first level first. VA goes through its administrator and has no fixed clock. */
export const appealLevels = {
  commercial: [
    {
      level: 'internal',
      file: { days: 180 },
      answerDays: { standard: 60, urgentHours: 72, beforeService: 30 },
      cites: ['45-cfr-147.136', '29-cfr-2560.503-1'],
    },
    { level: 'external', file: { months: 4 }, answerDays: { standard: 45, urgentHours: 72, beforeService: 45 }, cites: ['45-cfr-147.136'] },
  ],
  medicare: [
    {
      level: 'redetermination',
      file: { days: 120 },
      answerDays: { standard: 60, urgentHours: null, beforeService: null },
      cites: ['42-cfr-405.942'],
    },
    {
      level: 'reconsideration',
      file: { days: 180 },
      answerDays: { standard: 60, urgentHours: null, beforeService: null },
      cites: ['42-cfr-405.942'],
    },
    {
      level: 'hearing',
      file: { days: 60 },
      answerDays: { standard: 90, urgentHours: null, beforeService: null },
      cites: ['42-cfr-405.942'],
    },
    {
      level: 'council',
      file: { days: 60 },
      answerDays: { standard: null, urgentHours: null, beforeService: null },
      cites: ['42-cfr-405.942'],
    },
    {
      level: 'court',
      file: { days: 60 },
      answerDays: { standard: null, urgentHours: null, beforeService: null },
      cites: ['42-cfr-405.942'],
    },
  ],
  medicare_advantage: [
    { level: 'plan', file: { days: 65 }, answerDays: { standard: 60, urgentHours: 72, beforeService: 30 }, cites: ['42-cfr-422.582'] },
  ],
  medicaid_mco: [
    { level: 'plan', file: { days: 60 }, answerDays: { standard: 30, urgentHours: 72, beforeService: 30 }, cites: ['42-cfr-438.402'] },
    {
      level: 'fair-hearing',
      file: { days: 120 },
      answerDays: { standard: null, urgentHours: null, beforeService: null },
      cites: ['42-cfr-438.402'],
    },
  ],
} as const satisfies Record<AppealPath, readonly AppealLevel[]>

/** Days before a deadline when it is shown again. */
export const appealWarningDays = [30, 14, 7, 1] as const

/** Days within which benefits must be asked for so that they go on during a Medicaid plan appeal. */
export const continueBenefitsDays = 10
