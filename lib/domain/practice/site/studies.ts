import type { SiteSource } from './site-words.ts'

/** The day on which the studies were looked up. */
export const LOOKED_UP = '2026-11-27'

/** Six infusions against PTSD, with how the medicine works, what it is approved for and how long its effect lasts. */
export const feder = {
  source: 'Feder A et al. Am J Psychiatry 2021;178(2):193-202',
  url: 'https://doi.org/10.1176/appi.ajp.2020.20050596',
  on: LOOKED_UP,
} as const satisfies SiteSource
