import type { Citation } from './citation.ts'

const POLICY = 'Practice policy'
const READ = '2026-11-22'

export const practiceCitations = {
  'practice.ride-home': {
    title: 'Practice policy: ride home',
    says: 'Nobody drives after a journey. The client signs the ride-home agreement and names a driver before the visit is confirmed.',
    where: POLICY,
    readOn: READ,
  },
  'practice.place-today': {
    title: 'Practice policy: where the client is today',
    says: 'Before a visit by telehealth or at home begins, the client says where they are that day. Help would be sent there, and whoever treats is licensed there.',
    where: POLICY,
    readOn: READ,
  },
  'practice.route-and-setting': {
    title: 'Practice policy: where each route may be given',
    says: 'Only a lozenge is taken outside a medical facility. Injections, infusions and nasal ketamine are given at a partner facility.',
    where: POLICY,
    readOn: READ,
  },
  'practice.home-dosing': {
    title: 'Practice policy: journeys at home',
    says: 'At home means a lozenge, a prescriber’s home order, insurance that covers it, an earlier supervised journey, an adult sitter and no driving.',
    where: POLICY,
    readOn: READ,
  },
  'practice.primary-therapist': {
    title: 'Practice policy: one primary therapist',
    says: 'Each client has one primary therapist trained in guiding, integration and trauma. Others may take the preparation.',
    where: POLICY,
    readOn: READ,
  },
  'practice.regimen-length': {
    title: 'Practice policy: length of a regimen',
    says: 'Six journeys unless planned otherwise, one to twelve at most. More needs the prescriber and the therapist, with results in hand.',
    where: POLICY,
    readOn: READ,
  },
  'practice.frequency': {
    title: 'Practice policy: days between journeys',
    says: 'Five to fourteen days from one journey to the next. Never less than three days, never more than two in seven.',
    where: POLICY,
    readOn: READ,
  },
  'practice.network': {
    title: 'Payer contracts: who is in network',
    says: 'A plan pays its own share for clinicians it has contracted. Each clinician’s standing with each payer is written down with its days.',
    where: 'Payer contracts and credentialing letters',
    readOn: READ,
  },
  'practice.phase-days': {
    title: 'Practice policy: the day before and the day after',
    says: 'Preparation is on the local calendar day before the journey, integration on the day after. Up to three days with a recorded reason.',
    where: POLICY,
    readOn: READ,
  },
  'practice.one-individual-hour': {
    title: 'Payers: one individual hour a day',
    says: 'One individual psychotherapy hour per client and day across the practice. A group session may stand beside it.',
    where: 'NCCI procedure-to-procedure edits and payer contracts',
    readOn: READ,
  },
  'practice.nobody-in-two-places': {
    title: 'Practice policy: nobody is in two places',
    says: 'A clinician, a room, a chair and a client can each be in one place at a time.',
    where: POLICY,
    readOn: READ,
  },
  'practice.booking': {
    title: 'Practice policy: opening hours and notice',
    says: 'Visits lie in opening hours, with notice, room between them and a daily limit.',
    where: POLICY,
    readOn: READ,
  },
  'practice.cancelling': {
    title: 'Practice policy: cancelling',
    says: 'A visit can be cancelled until it begins. Two days ahead it costs nothing and leaves time for somebody else to have it; later than that, please call as well.',
    where: POLICY,
    readOn: READ,
  },
  'practice.missed-visit-fee': {
    title: 'Practice policy: missed visits',
    says: 'Nothing by default. Where a practice asks a fee, the client has signed for it, and reads it before a visit is booked and before one is called off; it is no more than was signed and than was told when the visit was written down, never asked under Medicaid or VA nor of what the practice calls off, paid by no plan, and waived by the billing lead with a reason on record.',
    where: POLICY,
    readOn: READ,
  },
  'practice.freshness': {
    title: 'Practice policy: what must be recent',
    says: 'Screening, safety questions, verified benefits and the order are recent on the day. Asked for when confirming, required at check-in.',
    where: POLICY,
    readOn: READ,
  },
  'practice.visit-day': {
    title: 'Practice policy: a visit happens on its day',
    says: 'Check-in, start, dose, completion and note belong to the visit’s own local day and to a length that can be.',
    where: POLICY,
    readOn: READ,
  },
  'practice.who-acts': {
    title: 'Practice policy: who acts at a visit',
    says: 'Whoever begins a visit or gives a dose holds the licence, insurance and training for it herself, on that day.',
    where: POLICY,
    readOn: READ,
  },
  'practice.check-in': {
    title: 'Practice policy: same-day check-in',
    says: 'On the day the client is sober, has no new medicines, has valid consent and a confirmed ride.',
    where: POLICY,
    readOn: READ,
  },
  'practice.vitals': {
    title: 'Practice policy: vital signs before and after a dose',
    says: 'Limits at which a dose waits for the prescriber or is not given that day.',
    where: POLICY,
    readOn: READ,
  },
  'practice.vitals-after-dose': {
    title: 'Practice policy: readings after a dose',
    says: 'When a reading is due for each route, and at which limits it is told, urgent or an emergency; proposed, and kept on the safe side until the medical director has signed it.',
    where: POLICY,
    readOn: READ,
  },
  'practice.vitals-void': {
    title: 'Practice policy: a wrong measurement and the stop of the day',
    says: 'A pressure that stops the dose stops it for the day. Two people may declare a measurement wrong and repeat it at once; otherwise only the prescriber lifts the stop, on two later readings.',
    where: POLICY,
    readOn: READ,
  },
  'practice.journey-ending': {
    title: 'Practice policy: how a journey ends',
    says: 'A journey ends with a discharge, without a dose, by leaving against advice or by transfer. Each ending has its reason; what happened is always written down.',
    where: POLICY,
    readOn: READ,
  },
  'practice.discharge': {
    title: 'Practice policy: going home',
    says: 'Nobody leaves before the time since the dose, the vital signs, the mind and the ride are all right, and a clinician has signed.',
    where: POLICY,
    readOn: READ,
  },
  'practice.merging': {
    title: 'Practice policy: two charts of one person',
    says: 'One of two charts stays and nothing is moved. What is open on the other is ended or moved first; Medicaid and VA are asked on both; within a day the merge may be undone while nothing new rests on it.',
    where: POLICY,
    readOn: READ,
  },
  'spravato-rems': {
    title: 'Spravato REMS',
    says: 'Esketamine is given only in a certified setting to an enrolled patient, watched for at least two hours, and never taken home.',
    where: 'https://www.spravatorems.com',
    readOn: READ,
  },
  'spravato-label-vitals': {
    title: 'Esketamine label: blood pressure and fasting',
    says: 'Above 140 systolic or 90 diastolic the risk is weighed first; pressure is read again about 40 minutes after. No food for two hours, no drink for half an hour before.',
    where: 'Spravato prescribing information, sections 2 and 5',
    readOn: READ,
  },
  'fda-compounded-ketamine-2023': {
    title: 'FDA warning on compounded ketamine, 2023-10-10',
    says: 'Ketamine is not approved for psychiatric use. Compounded ketamine taken at home without monitoring carries extra risk.',
    where: 'https://www.fda.gov/drugs/human-drug-compounding',
    readOn: READ,
  },
  '5-usc-6103': {
    title: '5 U.S.C. 6103, federal holidays',
    says: 'The eleven federal holidays and the days on which they are observed.',
    where: 'https://www.govinfo.gov/app/details/USCODE-2023-title5/USCODE-2023-title5-partIII-subpartE-chap61-subchapI-sec6103',
    readOn: READ,
  },
} as const satisfies Record<string, Citation>
