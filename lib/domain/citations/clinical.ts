import type { Citation } from './citation.ts'

const readOn = '2026-11-22'

export const clinicalCitations = {
  'spravato-label': {
    title: 'Esketamine label: contraindications',
    says: 'Aneurysmal vascular disease, arteriovenous malformation, a past bleed in the brain, and hypersensitivity to ketamine or esketamine rule it out. We apply this to every route.',
    where: 'Spravato prescribing information, section 4',
    readOn,
  },
  'practice.kap-screen': {
    title: 'Practice policy: who is not treated, and who is looked at first',
    says: 'The list of conditions that stop treatment or wait for the prescriber. The prescriber decides; the software only asks. The medical director signs the list.',
    where: 'Practice policy; published exclusion lists of ketamine clinics',
    readOn,
  },
  'practice.screen-validity': {
    title: 'Practice policy: a screen is good for thirty days',
    says: 'After thirty days, or when pregnancy, blood pressure, medicines or psychosis change, the questions are asked again.',
    where: 'Practice policy',
    readOn,
  },
  'payer-evidence': {
    title: 'What payers ask for',
    says: 'Payers who cover ketamine treatment ask for the treatments that were tried before without enough help.',
    where: 'VA ketamine criteria; payer policies',
    readOn,
  },
  '42-cfr-2': {
    title: 'Substance use records',
    says: 'Records of a substance use disorder programme are shared only with the client’s consent and carry a notice.',
    where: '42 CFR Part 2',
    readOn,
  },
  'cssrs-triage': {
    title: 'Columbia screener: triage',
    says: 'Intent, a plan, or behaviour within three months is high; a method or older behaviour is moderate; a wish or thought alone is low. Answers are never added up.',
    where: 'Columbia-Suicide Severity Rating Scale screener, triage guidelines; © Research Foundation for Mental Hygiene, used unaltered',
    readOn,
  },
  'practice.crisis-clock': {
    title: 'Practice policy: who is told when a safety answer stays unanswered',
    says: 'First the primary therapist and the prescriber; then everybody on duty and the clinical director; then the desk and the owner, who ask for a welfare check. Whoever acknowledges it stops the clock. The medical director signs the times.',
    where: 'Practice policy; care pathways of the Zero Suicide framework',
    readOn,
  },
  'practice.alert-clock': {
    title: 'Practice policy: an alert is acknowledged or passed on',
    says: 'An urgent alert is acknowledged within minutes, a notice within the hour. What nobody has acknowledged goes to the next person. The medical director signs the times.',
    where: 'Practice policy',
    readOn,
  },
  'lifeline-988': {
    title: '988 Suicide & Crisis Lifeline',
    says: 'Call or text 988 at any hour. In danger, call 911.',
    where: '988lifeline.org',
    readOn,
  },
  'phq-9': {
    title: 'PHQ-9',
    says: 'Nine answers from 0 to 3. From 10 on it is positive; half or less of the baseline is response, below 5 is remission, 5 points matter. Any answer above 0 to the ninth asks for the Columbia screener at once.',
    where: 'Kroenke, Spitzer, Williams 2001; © Pfizer, free to use without permission',
    readOn,
  },
  'gad-7': {
    title: 'GAD-7',
    says: 'Seven answers from 0 to 3. From 10 on it is positive; half or less of the baseline is response, below 5 is remission, 4 points matter.',
    where: 'Spitzer, Kroenke, Williams, Löwe 2006; Toussaint 2020; free to use without permission',
    readOn,
  },
  'pcl-5': {
    title: 'PCL-5',
    says: 'Twenty answers from 0 to 4. From 33 on, or two points or more on enough items of each cluster, it is positive: a screen, not a diagnosis. Ten points matter, fifteen are a reliable change.',
    where: 'National Center for PTSD, public domain; Marx 2022; Blanchard 2023',
    readOn,
  },
  'practice.outcome-schedule': {
    title: 'Practice policy: when we ask how it is going',
    says: 'Before the first journey, a day and a week after each, before each journey, a month after the last and every month from then on.',
    where: 'Practice policy',
    readOn,
  },
  'practice.results-review': {
    title: 'Practice policy: results steer the plan',
    says: 'No response after three or four journeys is a reason to evaluate; getting clearly worse is seen by a clinician within the week; a relapse after response is a reason to offer a follow-up.',
    where: 'Practice policy',
    readOn,
  },
  'practice.eight-steps': {
    title: 'Practice policy: eight steps in order',
    says: 'Assessment, education, preparation, administration, therapy session, integration, follow-up, evaluation. A step is not completed before the one it stands on; administration and the therapy session overlap.',
    where: 'Practice policy',
    readOn,
  },
  'practice.consent': {
    title: 'Practice policy: informed before the first journey',
    says: 'The client reads and signs the current version of each document that concerns their treatment before it starts.',
    where: 'Practice policy; state consent law',
    readOn,
  },
  'practice.eligibility': {
    title: 'Practice policy: if you qualify',
    says: 'Journeys are scheduled once the prescriber has decided that the client is eligible, and while that decision holds.',
    where: 'Practice policy',
    readOn,
  },
  'practice.dose-range': {
    title: 'Practice policy: unusual doses are confirmed twice',
    says: 'An order outside the range seen in the literature waits until the prescriber confirms it once more. The software suggests no dose.',
    where: 'Practice policy; Andrade 2019; product labels',
    readOn,
  },
  'practice.consult-form': {
    title: 'Practice policy: the public form',
    says: 'What a machine fills in is set aside for a person to look at.',
    where: 'Practice policy',
    readOn,
  },
} as const satisfies Record<string, Citation>
