import { LARGEST_UPLOAD, MEGABYTE } from '../attachments/kinds.ts'
import type { Parameter } from '../reference/parameter.ts'
import { type ParameterKey, parameters, type Ruleset } from '../ruleset.ts'

export type ParameterBounds = { readonly least: number; readonly most: number; readonly isWhole: boolean }

const byUnit: Readonly<Record<Parameter['unit'], ParameterBounds>> = {
  minutes: { least: 0, most: 1_440, isWhole: true },
  hours: { least: 0, most: 1_000, isWhole: true },
  days: { least: 0, most: 3_660, isWhole: true },
  months: { least: 0, most: 240, isWhole: true },
  years: { least: 0, most: 100, isWhole: true },
  cents: { least: 0, most: 10_000_000, isWhole: true },
  count: { least: 0, most: 1_000, isWhole: true },
  mmHg: { least: 5, most: 260, isWhole: true },
  bpm: { least: 20, most: 240, isWhole: true },
  percent: { least: 0, most: 100, isWhole: false },
  celsius: { least: 30, most: 45, isWhole: false },
  points: { least: 0, most: 100, isWhole: true },
  mg: { least: 0, most: 2_000, isWhole: false },
  'mg-per-kg': { least: 0, most: 10, isWhole: false },
  'per-minute': { least: 0, most: 80, isWhole: true },
}

/** Where the unit alone would let through what makes no sense. */
const byKey: Partial<Record<ParameterKey, Partial<ParameterBounds>>> = {
  'ride.ride-share-alone': { most: 1 },
  'cancel.missed-fee-cents': { most: 50_000 },
  'visit.video-opens-minutes': { most: 120 },
  'visit.video-closes-minutes': { most: 240 },
  'booking.step-minutes': { least: 5, most: 60 },
  'consult.step-minutes': { least: 5, most: 60 },
  'booking.horizon-days': { least: 7, most: 730 },
  'consult.horizon-days': { least: 1, most: 180 },
  'booking.hold-minutes': { least: 5, most: 120 },
  'wait.offer-hours': { least: 1, most: 168 },
  'regimen.cycles': { least: 1, most: 12 },
  'regimen.cycles-least': { least: 1, most: 12 },
  'regimen.cycles-most': { least: 1, most: 12 },
  'training.kap-hours': { least: 16 },
  'screening.adult-age': { least: 18 },
  'exclusion.check-age': { least: 1, most: 366 },
  // The consult form promises ninety days; it may be less.
  'retention.consult-days': { least: 7, most: 90 },
  'retention.kept-mail-days': { least: 1, most: 366 },
  'retention.sent-message-days': { least: 7, most: 366 },
  'retention.given-up-message-days': { least: 30, most: 366 },
  'retention.answer-days': { least: 2, most: 90 },
  'retention.session-days': { least: 30 },
  'retention.link-days': { least: 7, most: 366 },
  'retention.hold-days': { least: 1, most: 30 },
  'retention.reservation-days': { least: 7, most: 366 },
  'retention.draft-days': { least: 14, most: 366 },
  'retention.recheck-days': { least: 7, most: 366 },
  'retention.news-days': { least: 14, most: 366 },
  'retention.import-days': { least: 7, most: 366 },
  'retention.planner-days': { least: 7, most: 366 },
  'retention.attempt-days': { least: 1, most: 30 },
  'audit.checkpoint-entries': { least: 100, most: 100_000 },
  'audit.whole-days': { least: 1, most: 31 },
  'retention.record-years': { least: 7, most: 50 },
  'retention.money-years': { least: 7, most: 50 },
  'files.largest-megabytes': { least: 1, most: LARGEST_UPLOAD / MEGABYTE },
  'files.most-in-chart': { least: 20, most: 10_000 },
  'files.most-of-client-in-day': { least: 4, most: 200 },
}

/** Between which values a practice may set one of its own numbers. */
export const parameterBounds = (key: ParameterKey): ParameterBounds => ({ ...byUnit[parameters[key].unit], ...byKey[key] })

export const isWithinBounds = (key: ParameterKey, value: number): boolean => {
  const { least, most, isWhole } = parameterBounds(key)
  return Number.isFinite(value) && value >= least && value <= most && (!isWhole || Number.isInteger(value))
}

/** Pairs of numbers of which the first must not pass the second. */
const inOrder: readonly (readonly [ParameterKey, ParameterKey])[] = [
  ['regimen.cycles-least', 'regimen.cycles'],
  ['regimen.cycles', 'regimen.cycles-most'],
  ['regimen.gap-least-days', 'regimen.gap-most-days'],
  ['vitals.systolic-asks', 'vitals.systolic-stops'],
  ['vitals.diastolic-asks', 'vitals.diastolic-stops'],
  ['vitals.heart-rate-low', 'vitals.heart-rate-high'],
  ['home.supervised-floor', 'home.supervised-advised'],
  ['credential.notice-last', 'credential.notice-third'],
  ['credential.notice-third', 'credential.notice-second'],
  ['credential.notice-second', 'credential.notice-first'],
]

/** The number that this value would pass the wrong way, if any: a stop below the value that asks, a maximum below the minimum. */
export function crossedBy(key: ParameterKey, value: number, { values }: Ruleset): ParameterKey | null {
  const now = { ...values, [key]: value }
  const crossed = inOrder.find(([low, high]) => (low === key || high === key) && now[low] > now[high])
  return crossed ? (crossed[0] === key ? crossed[1] : crossed[0]) : null
}
