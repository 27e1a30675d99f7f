import type { EstimateUnknown } from '../domain/billing/estimate-formats.ts'
import type { MoneyStep } from '../domain/billing/money-trace.ts'
import { estimateUnknownWords, moneyTrace } from './en/findings/billing.ts'
import { writeMessage } from './icu.ts'
import { DEFAULT_LOCALE, type InLocales, type Locale } from './locale.ts'
import { type Reader, spoken } from './word-finding.ts'

const traces: InLocales<typeof moneyTrace> = { en: moneyTrace }
const unknowns: InLocales<typeof estimateUnknownWords> = { en: estimateUnknownWords }

const audience = (reader: Reader) => (reader === 'client' ? 'client' : 'staff')

/** One step of a money trace as a sentence; its amount stands beside it. */
export const wordMoneyStep = (
  { code, params }: Pick<MoneyStep, 'code' | 'params'>,
  reader: Reader,
  locale: Locale = DEFAULT_LOCALE,
): string => writeMessage(locale, traces[locale][code][audience(reader)], spoken(params, undefined))

/** What an estimate does not know, as a sentence. */
export const wordEstimateUnknown = (code: EstimateUnknown, reader: Reader, locale: Locale = DEFAULT_LOCALE): string =>
  unknowns[locale][code][audience(reader)]
