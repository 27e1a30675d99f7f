/** What is chosen on the way to a call and in the estimator, in words people read. */
export const consultWords = {
  indication: {
    treatment_resistant_depression: 'Depression that other treatments did not lift',
    anxiety: 'Anxiety',
    ptsd: 'PTSD',
    chronic_pain: 'Chronic pain',
    other: 'Something else',
  },
  coverageChoice: {
    commercial: 'Insurance through work, a plan of my own, or family',
    medicaid: 'Medicaid (of any kind)',
    medicare: 'Medicare',
    va: 'VA community care',
    tricare: 'TRICARE',
    self_pay: 'I pay without insurance',
    not_sure: 'Not sure',
  },
  goal: {
    mood: 'A lighter mood',
    worry: 'Less worry',
    trauma: 'Living with what happened',
    pain: 'Less pain',
    sleep: 'Better sleep',
    relationships: 'Closeness to others',
    meaning: 'Meaning and direction',
    other: 'Something else',
  },
  dayPart: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  condition: { yes: 'Yes', no: 'No', unknown: 'Not known' },
} as const
