import type { Ruleset } from '../ruleset.ts'
import { atLeast, atMost, type OrderLimits } from './order-limits.ts'

/** The limits a reading is held against while it is typed, stricter where the order says so. */
export const limitsOf = ({ values }: Ruleset, order: OrderLimits | null) => ({
  systolic: atMost(values['vitals.systolic-asks'], order?.systolic),
  diastolic: atMost(values['vitals.diastolic-asks'], order?.diastolic),
  systolicStops: values['vitals.systolic-stops'],
  diastolicStops: values['vitals.diastolic-stops'],
  systolicAfter: atMost(values['vitals.after-systolic-notice'], order?.systolic),
  diastolicAfter: atMost(values['vitals.after-diastolic-notice'], order?.diastolic),
  heartLow: values['vitals.heart-rate-low'],
  heartHigh: atMost(values['vitals.heart-rate-high'], order?.heartRateHigh),
  spo2Low: atLeast(values['vitals.spo2-low'], order?.spo2Low),
  temperatureHigh: values['vitals.temperature-high'],
  breathingLow: values['vitals.breathing-low'],
  breathingHigh: values['vitals.breathing-high'],
})
