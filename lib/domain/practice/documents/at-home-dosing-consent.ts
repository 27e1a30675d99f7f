import type { DocumentTemplate } from './document.ts'

/** Taking lozenges at home, for experienced clients with a written home order; carries the FDA's warning of 2023. */
export const atHomeDosingConsent: DocumentTemplate = {
  key: 'at-home-dosing-consent',
  title: 'Consent to take ketamine at home',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 180,
  cites: ['practice.home-dosing', 'fda-compounded-ketamine-2023'],
  sections: [
    {
      heading: 'Who this is for',
      paragraphs: [
        'Home journeys are for people who have already finished at least one journey with staff present, and whose prescriber has written an order that allows it. Only lozenges or dissolving tablets may be taken at home. Sprays, shots and infusions may not.',
      ],
    },
    {
      heading: 'A warning from the FDA',
      paragraphs: [
        'In October 2023 the FDA warned about compounded ketamine, which is what lozenges are. Compounded medicines are not FDA-approved: the FDA has not checked that they are safe, that they work, or that each dose is the same. Apart from esketamine nasal spray at certified sites, no ketamine product is approved for any psychiatric condition.',
        'The FDA said that taking it at home carries more risk, because nobody trained is watching. It told of a person who took oral ketamine at home and whose breathing slowed dangerously.',
      ],
      points: [
        'Strong sleepiness, or feeling cut off from yourself and the room',
        'Slowed breathing',
        'A rise in blood pressure',
        'Frightening thoughts or feelings',
        'Misuse, by you or by somebody else in the home',
        'Bladder problems with long use',
      ],
    },
    {
      heading: 'Before each home journey',
      paragraphs: ['We go through these with you. If one is missing, we move the visit.'],
      points: [
        'A sober adult is with you from start to finish. You give us their name and phone number.',
        'You send a blood pressure reading, and we hear that you are well that day.',
        'You give the address where help should come, and an emergency contact.',
        'You know how you reach your therapist, by video or by phone.',
        'You count your lozenges with us and keep them locked away from others.',
      ],
    },
    {
      heading: 'During and after',
      paragraphs: ['Take only what your prescriber ordered. Do not take more if it feels weak. Do not drink alcohol or take other drugs.'],
      points: [
        'No driving, no machines, no caring for children alone until you have slept.',
        'If you cannot be woken, breathe slowly, have chest pain or faint: your sitter calls 911 first, then us.',
        'In crisis, call or text 988.',
      ],
    },
  ],
  statements: [
    'I have read the FDA warning about compounded ketamine.',
    'A sober adult will stay with me the whole time.',
    'I will take only the dose that was ordered, and lock the rest away.',
    'I will not drive until I have slept.',
  ],
  fields: [
    { key: 'address', label: 'Address where I will be' },
    { key: 'sitterName', label: 'Adult who stays with me' },
    { key: 'sitterPhone', label: 'Their phone number' },
    { key: 'emergencyContact', label: 'Emergency contact and phone number' },
  ],
}
