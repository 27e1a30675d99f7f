import type { CitationId } from '../citations.ts'
import type { Parameter } from './parameter.ts'

type Kind = Parameter['kind']
type Unit = Parameter['unit']

const SINCE = '2020-01-01'

const row = (kind: Kind, value: number, unit: Unit, label: string, ...cites: readonly CitationId[]): Parameter => ({
  value,
  unit,
  kind,
  label,
  from: SINCE,
  cites,
})

export const practiceParameters = {
  'visit.check-in-early-minutes': row(
    'policy',
    1_440,
    'minutes',
    'How long before a visit the door opens, on its day',
    'practice.visit-day',
  ),
  'visit.no-show-after-minutes': row('policy', 15, 'minutes', 'When somebody who has not come is missed', 'practice.visit-day'),
  'visit.video-opens-minutes': row(
    'policy',
    15,
    'minutes',
    'The way into a visit by video opens this long before it',
    'practice.visit-day',
  ),
  'visit.video-closes-minutes': row('policy', 30, 'minutes', 'It stays open this long after the visit', 'practice.visit-day'),
  'visit.longest-minutes': row('policy', 180, 'minutes', 'The longest a visit takes without a reason', 'practice.visit-day'),
  'visit.journey-longest-minutes': row('policy', 480, 'minutes', 'The longest a journey takes without a reason', 'practice.visit-day'),
  'visit.note-beside-minutes': row(
    'policy',
    30,
    'minutes',
    'How far beside its visit a note may lie without a reason',
    'practice.visit-day',
  ),

  'site.review-days': row(
    'policy',
    365,
    'days',
    'How long the words of the public pages hold before they are read over again',
    'practice.booking',
  ),

  'booking.notice-hours': row('policy', 24, 'hours', 'Notice before a visit', 'practice.booking'),
  'booking.horizon-days': row('policy', 365, 'days', 'How far ahead a visit can be booked', 'practice.booking'),
  'booking.step-minutes': row('policy', 15, 'minutes', 'Visits start every', 'practice.booking'),
  'booking.hold-minutes': row('policy', 15, 'minutes', 'How long a time is kept while a form is filled in', 'practice.booking'),
  'wait.offer-hours': row('policy', 24, 'hours', 'How long a seat that came free is kept for whoever it is offered to', 'practice.booking'),
  'booking.clinician-visits-a-day': row('policy', 8, 'count', 'Visits a clinician takes in a day', 'practice.booking'),
  'booking.clinician-journeys-a-day': row('policy', 2, 'count', 'Journeys a clinician takes in a day', 'practice.booking'),
  'booking.confirm-hours': row('policy', 72, 'hours', 'A visit is confirmed this long before it', 'practice.freshness'),
  'cancel.notice-hours': row('policy', 48, 'hours', 'Cancelling closer to a visit than this is late', 'practice.cancelling'),
  'cancel.missed-fee-cents': row(
    'policy',
    0,
    'cents',
    'Asked for a visit missed, or called off late by the client; 0 for nothing',
    'practice.missed-visit-fee',
  ),
  'consult.notice-hours': row('policy', 2, 'hours', 'Notice before a consult call', 'practice.booking'),
  'consult.horizon-days': row('policy', 30, 'days', 'How far ahead a consult call can be booked', 'practice.booking'),
  'consult.step-minutes': row('policy', 20, 'minutes', 'Consult calls start every', 'practice.booking'),

  'dose.lozenge-least': row('clinical', 15, 'mg', 'Least lozenge dose seen', 'practice.dose-range'),
  'dose.lozenge-most': row('clinical', 400, 'mg', 'Largest lozenge dose seen', 'practice.dose-range'),
  'dose.im-least': row('clinical', 0.5, 'mg-per-kg', 'Least injected dose seen', 'practice.dose-range'),
  'dose.im-most': row('clinical', 1.5, 'mg-per-kg', 'Largest injected dose seen', 'practice.dose-range'),
  'dose.iv-least': row('clinical', 0.5, 'mg-per-kg', 'Least infused dose seen', 'practice.dose-range'),
  'dose.iv-most': row('clinical', 1, 'mg-per-kg', 'Largest infused dose seen', 'practice.dose-range'),
  'dose.esketamine-lower': row('clinical', 56, 'mg', 'Esketamine, lower dose', 'spravato-label-vitals'),
  'dose.esketamine-higher': row('clinical', 84, 'mg', 'Esketamine, higher dose', 'spravato-label-vitals'),

  'esketamine.watch-minutes': row('law', 120, 'minutes', 'Esketamine: watched after the dose for', 'spravato-rems'),
  'esketamine.food-minutes': row('clinical', 120, 'minutes', 'Esketamine: no food for', 'spravato-label-vitals'),
  'esketamine.drink-minutes': row('clinical', 30, 'minutes', 'Esketamine: no drink for', 'spravato-label-vitals'),
  'esketamine.nose-spray-minutes': row('clinical', 60, 'minutes', 'Esketamine: no other nose spray for', 'spravato-label-vitals'),

  'home.supervised-floor': row('clinical', 1, 'count', 'Supervised journeys before one at home', 'practice.home-dosing'),
  'home.supervised-advised': row('policy', 2, 'count', 'Supervised journeys advised before one at home', 'practice.home-dosing'),
  'ride.ride-share-alone': row('policy', 0, 'count', 'Going home alone by ride share is allowed (1) or not (0)', 'practice.ride-home'),

  'booking.untold-minutes': row('policy', 2, 'minutes', 'A move that can be taken back is told after', 'practice.booking'),
  'merge.undo-hours': row('policy', 24, 'hours', 'Two merged charts may be taken apart again for', 'practice.merging'),

  'regimen.cycles': row('policy', 6, 'count', 'Journeys in a new regimen', 'practice.regimen-length'),
  'regimen.cycles-least': row('policy', 1, 'count', 'Fewest journeys in a regimen', 'practice.regimen-length'),
  'regimen.cycles-most': row('policy', 12, 'count', 'Most journeys in a regimen', 'practice.regimen-length'),
  'regimen.gap-least-days': row('policy', 5, 'days', 'Least days from one journey to the next', 'practice.frequency'),
  'regimen.gap-floor-days': row('clinical', 3, 'days', 'Days between journeys that nobody goes below', 'practice.frequency'),
  'regimen.week-most': row('clinical', 2, 'count', 'Most journeys in any seven days', 'practice.frequency'),
  'regimen.gap-most-days': row('policy', 14, 'days', 'Most days from one journey to the next', 'practice.frequency'),
  'phase.most-days-apart': row(
    'policy',
    3,
    'days',
    'Farthest a preparation or integration may lie from its journey',
    'practice.phase-days',
  ),

  'vitals.systolic-asks': row('clinical', 140, 'mmHg', 'Systolic above this waits for the prescriber', 'spravato-label-vitals'),
  'vitals.diastolic-asks': row('clinical', 90, 'mmHg', 'Diastolic above this waits for the prescriber', 'spravato-label-vitals'),
  'vitals.systolic-stops': row('policy', 160, 'mmHg', 'Systolic from this stops the dose that day', 'practice.vitals'),
  'vitals.diastolic-stops': row('policy', 100, 'mmHg', 'Diastolic from this stops the dose that day', 'practice.vitals'),
  'vitals.heart-rate-low': row('policy', 50, 'bpm', 'Heart rate below this waits for the prescriber', 'practice.vitals'),
  'vitals.heart-rate-high': row('policy', 110, 'bpm', 'Heart rate above this waits for the prescriber', 'practice.vitals'),
  'vitals.spo2-low': row('policy', 94, 'percent', 'Oxygen saturation below this waits for the prescriber', 'practice.vitals'),
  'vitals.temperature-high': row('policy', 38, 'celsius', 'Temperature from this waits for the prescriber', 'practice.vitals'),
  'vitals.recent-minutes': row('policy', 30, 'minutes', 'A reading before a lozenge or esketamine is recent for', 'practice.vitals'),
  'vitals.after-dose-minutes': row('clinical', 40, 'minutes', 'Blood pressure again after the dose', 'spravato-label-vitals'),

  'discharge.after-dose-minutes': row('policy', 120, 'minutes', 'Stay after the dose', 'practice.discharge'),
  'discharge.systolic-near': row('policy', 20, 'mmHg', 'Systolic counts as back when within', 'practice.discharge'),
  'discharge.diastolic-near': row('policy', 10, 'mmHg', 'Diastolic counts as back when within', 'practice.discharge'),
} as const satisfies Record<string, Parameter>
