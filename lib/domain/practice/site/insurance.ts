import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const insuranceParts = [
  {
    part: 'what-to-ask-your-plan',
    title: 'What to ask your plan',
    list: [
      'Is outpatient therapy covered, both the 60-minute visit (code 90837) and the group (90853)? Are we in your network?',
      'How much of your deductible is left? Do you pay a copay or a share of each visit?',
      'Is prior authorization needed? For which visits?',
      'Does the plan pay for an individual hour and a group on the same day?',
      'Is ketamine off-label covered in any form? Does the policy call it experimental?',
    ],
    text: ['Write down who answered, on what day, and the reference number. We also ask for you before you begin.'],
  },
  {
    part: 'if-your-plan-says-no',
    title: 'If your plan says no',
    steps: [
      'Ask for the reason in writing, and for the text of the policy it stands on.',
      'Internal appeal: most private plans give you 180 days from the denial. They answer within 72 hours when it is urgent, 30 days before a service and 60 days after one.',
      'External review: within four months after the final no, people outside the plan decide, and the plan must follow.',
      'Medicare gives 120 days for its first appeal, Medicare Advantage 65, Medicaid plans 60, and then a state fair hearing.',
    ],
    sources: citing('45-cfr-147.136', '29-cfr-2560.503-1', '42-cfr-405.942', '42-cfr-422.582', '42-cfr-438.402'),
  },
  {
    part: 'what-an-appeal-is-made-of',
    title: 'What an appeal is made of',
    list: [
      'The denial, and what the plan paid.',
      'A letter that says why the care is needed, with treatments that did not help enough.',
      'Your questionnaire scores over time.',
      'Letters from those who treat you. Psychotherapy notes are never sent.',
    ],
    text: [
      'Plans often call ketamine off-label, without a standard protocol, costly or too little studied. Each of these can be answered. We help with the papers.',
    ],
    sources: citing('payer-evidence', '45-cfr-164.501'),
  },
  {
    part: 'parity',
    title: 'Parity',
    text: [
      'Where a plan covers mental health, it may not set tighter limits than it sets for other care. You can ask for the criteria it used and for its comparison of the two. Plans at work have to hand these over within 30 days.',
    ],
    sources: citing('29-cfr-2590.712'),
  },
  {
    part: 'medicaid',
    title: 'Medicaid',
    text: [
      'With Medicaid of any kind we charge you nothing: no copay from us, no deposit, no missed-visit fee, no difference to pay. What a pharmacy or a prescriber outside charges is theirs to tell you.',
    ],
    sources: citing('42-cfr-447.15', '42-cfr-447.20'),
  },
  {
    part: 'groups-and-the-deductible',
    title: 'Why a group can help while you pay a deductible',
    text: [
      'Until a deductible is met, you pay the price your plan has agreed for each visit, and a group costs less than an hour alone. Two visits of one day may count toward the deductible together.',
    ],
    sources: citing('ncci-90853'),
  },
  {
    part: 'advocacy',
    title: 'Speaking up together',
    text: [
      'Advocacy groups for people with depression and for parity in mental health ask insurers to cover this care. Groups of veterans do the same with the VA.',
      'Your state’s insurance department hears complaints about a plan. Many states have an office of consumer assistance, or an ombudsman, that helps you file a complaint or an appeal.',
    ],
    sources: citing('42-usc-300gg-93'),
  },
] as const satisfies readonly DefaultPart[]
