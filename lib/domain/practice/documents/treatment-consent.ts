import type { DocumentTemplate } from './document.ts'

/** Consent to therapy with ketamine: what the medicine is, what off-label means, what can go wrong, who decides what. */
export const treatmentConsent: DocumentTemplate = {
  key: 'treatment-consent',
  title: 'Consent to ketamine-assisted psychotherapy',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 365,
  cites: ['practice.consent', '21-cfr-1308.13', 'fda-compounded-ketamine-2023'],
  sections: [
    {
      heading: 'What you are agreeing to',
      paragraphs: [
        'You are agreeing to therapy that uses ketamine. A prescriber outside this practice decides whether the medicine is right for you and how much you take. Your therapist at this practice prepares you, stays with you during the journey, and helps you work with it afterward.',
        'You can say no, stop, or take a break at any time, even on the day. Stopping does not affect any other care you get here.',
      ],
    },
    {
      heading: 'What ketamine is',
      paragraphs: [
        'Ketamine is an anesthetic. The Food and Drug Administration (FDA) approved it many years ago for use in surgery. It is a Schedule III controlled medicine: it has accepted medical uses, and it can be misused.',
      ],
    },
    {
      heading: 'What off-label means',
      paragraphs: [
        'The FDA has not approved ketamine for depression, anxiety, PTSD or chronic pain. Using it for these is called off-label. Off-label use is legal and common in medicine. It means that a prescriber judges it to be reasonable for one person, without the FDA having reviewed that use for safety and results.',
        'One related medicine, esketamine nasal spray, does have FDA approval for some kinds of depression. It is given only at certified sites. You can ask your prescriber about it.',
      ],
    },
    {
      heading: 'What may happen',
      paragraphs: [
        'Many people feel better for a time. Some do not. Nobody can promise how it will be for you or how long it will last. During a journey you may feel far from your body, see or hear things in new ways, or have strong feelings. This usually passes within two hours.',
      ],
      points: [
        'Common: dizziness, nausea, a faster heart, higher blood pressure, blurred vision, headache, anxiety, feeling sleepy.',
        'Less common: vomiting, panic, confusion, a fall.',
        'Rare and serious: slowed breathing, very high blood pressure, fainting, new or stronger thoughts of suicide.',
        'With frequent use over a long time: bladder problems, trouble with memory, craving or misuse.',
      ],
    },
    {
      heading: 'When it is not safe',
      paragraphs: ['Tell us before each journey if any of these is true or has changed. Some of them rule ketamine out.'],
      points: [
        'You are pregnant, trying to be, or breastfeeding.',
        'You have had psychosis or mania, or a close relative has.',
        'You have high blood pressure that is not under control, heart disease, an aneurysm, or have had a bleed in the brain.',
        'You have reacted badly to ketamine or esketamine before.',
        'You take other medicines, alcohol or drugs. Name all of them.',
      ],
    },
    {
      heading: 'Other ways to get help',
      paragraphs: [
        'You do not have to do this. Other choices include therapy without medicine, antidepressants, esketamine, magnetic stimulation (TMS) and electroconvulsive therapy (ECT). Talk about them with your prescriber or your doctor.',
      ],
    },
    {
      heading: 'The day itself',
      paragraphs: ['You bring your own medicine, prescribed in your name. This practice does not keep, sell or hand out ketamine.'],
      points: [
        'We check your blood pressure, pulse and oxygen before and after.',
        'You stay until you are clear, steady, and somebody you named is there to take you home.',
        'You do not drive, use machines, or sign anything important until you have slept.',
      ],
    },
    {
      heading: 'In an emergency',
      paragraphs: [
        'If you are in danger we call 911 and your prescriber, and share what they need to help you. Between visits, in crisis, call or text 988.',
      ],
    },
  ],
  statements: [
    'I have read this and could ask questions.',
    'I understand that this use of ketamine is off-label.',
    'I know that it may not help me, and that I can stop at any time.',
    'I have told, and will tell, my prescriber and therapist the truth about my health, medicines, alcohol and drugs.',
  ],
  fields: [],
}
