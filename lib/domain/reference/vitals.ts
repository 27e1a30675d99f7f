import type { CitationId } from '../citations.ts'
import type { Parameter } from './parameter.ts'

const SINCE = '2026-01-01'

const row = (
  value: number,
  unit: Parameter['unit'],
  label: string,
  cites: CitationId = 'practice.vitals-after-dose',
  kind: Parameter['kind'] = 'policy',
): Parameter => ({ value, unit, kind, label, from: SINCE, cites: [cites] })

/** Limits of the readings taken after a dose, and when each route asks for one. */
export const vitalsParameters = {
  'vitals.recent-minutes-facility': row(
    15,
    'minutes',
    'A reading before an injected, infused or sprayed dose is recent for',
    'practice.vitals',
  ),
  'vitals.leaving-minutes': row(15, 'minutes', 'The last reading before leaving is recent for', 'practice.discharge'),

  'vitals.after-systolic-notice': row(160, 'mmHg', 'After a dose: systolic above this is told'),
  'vitals.after-diastolic-notice': row(100, 'mmHg', 'After a dose: diastolic above this is told'),
  'vitals.after-systolic-urgent': row(180, 'mmHg', 'After a dose: systolic from this is urgent'),
  'vitals.after-diastolic-urgent': row(110, 'mmHg', 'After a dose: diastolic from this is urgent'),
  'vitals.after-spo2-urgent': row(94, 'percent', 'After a dose: oxygen saturation below this is urgent'),
  'vitals.after-spo2-emergency': row(90, 'percent', 'After a dose: oxygen saturation below this is an emergency'),
  'vitals.after-heart-rate-low-urgent': row(40, 'bpm', 'After a dose: heart rate below this is urgent'),
  'vitals.after-heart-rate-high-urgent': row(130, 'bpm', 'After a dose: heart rate above this is urgent'),
  'vitals.breathing-low': row(10, 'per-minute', 'Breaths a minute below this are urgent'),
  'vitals.breathing-high': row(24, 'per-minute', 'Breaths a minute above this are urgent'),
  'vitals.breathing-emergency': row(8, 'per-minute', 'Breaths a minute below this are an emergency'),

  'vitals.repeat-notice-minutes': row(10, 'minutes', 'Measured again after a reading that is told, within'),
  'vitals.repeat-urgent-minutes': row(5, 'minutes', 'Measured again after an urgent reading, within'),
  'vitals.repeat-oxygen-minutes': row(2, 'minutes', 'Measured again after low oxygen, within'),
  'vitals.settling-minutes': row(30, 'minutes', 'Measured again while the pressure is above the limit before a dose, every'),
  'vitals.symptom-minutes': row(30, 'minutes', 'A symptom counts beside a reading taken within'),
  'vitals.void-repeat-minutes': row(10, 'minutes', 'A wrong measurement is repeated within', 'practice.vitals-void'),
  'vitals.lift-apart-minutes': row(5, 'minutes', 'Readings that lift a stop of the day lie apart by at least', 'practice.vitals-void'),
  'vitals.confirm-word-hours': row(24, 'hours', 'A prescriber confirms what was read back within', 'practice.vitals-void'),

  'dose.same-tap-minutes': row(10, 'minutes', 'The same dose written down twice within this is one dose', 'practice.journey-ending'),
  'console.clock-minutes': row(2, 'minutes', 'A tablet clock may be ahead by', 'practice.journey-ending'),
  'ending.call-minutes': row(60, 'minutes', 'Who left against advice is called within', 'practice.journey-ending'),

  'readings.im-first': row(5, 'minutes', 'Injected: first reading after the dose'),
  'readings.im-second': row(15, 'minutes', 'Injected: second reading after the dose'),
  'readings.im-third': row(30, 'minutes', 'Injected: third reading after the dose'),
  'readings.im-fourth': row(60, 'minutes', 'Injected: fourth reading after the dose'),
  'readings.iv-infusion': row(40, 'minutes', 'Infused: the infusion takes'),
  'readings.iv-every-during': row(10, 'minutes', 'Infused: a reading during the infusion every'),
  'readings.iv-every-after': row(15, 'minutes', 'Infused: a reading after the infusion every'),
  'readings.iv-until': row(60, 'minutes', 'Infused: readings go on until'),
  'readings.nasal-every': row(20, 'minutes', 'Nasal spray: a reading after the dose every'),
  'readings.nasal-until': row(60, 'minutes', 'Nasal spray: readings go on until'),
} as const satisfies Record<string, Parameter>
