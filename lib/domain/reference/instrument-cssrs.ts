/**
 * Columbia screener with triage points, official English wording, unaltered.
 * © 2008 The Research Foundation for Mental Hygiene, Inc.; free for clinical use.
 */
export const cssrs = {
  kind: 'cssrs',
  title: 'Columbia screener',
  choices: ['No', 'Yes'],
  /** For the first time, and whenever nothing is known of the months before. */
  pastMonth: {
    q1: 'Have you wished you were dead or wished you could go to sleep and not wake up?',
    q2: 'Have you actually had any thoughts about killing yourself?',
    q3: 'Have you been thinking about how you might do this?',
    q4: 'Have you had these thoughts and had some intention of acting on them?',
    q5: 'Have you started to work out or worked out the details of how to kill yourself? Do you intend to carry out this plan?',
    q6: 'Have you ever done anything, started to do anything, or prepared to do anything to end your life?',
    q6Recent: 'Was this within the past 3 months?',
  },
  /** For later visits. */
  sinceLastContact: {
    q1: 'Have you wished you were dead or wished you could go to sleep and not wake up?',
    q2: 'Have you actually had any thoughts about killing yourself?',
    q3: 'Have you been thinking about how you might do this?',
    q4: 'Have you had these thoughts and had some intention of acting on them?',
    q5: 'Have you started to work out or worked out the details of how to kill yourself? Do you intend to carry out this plan?',
    q6: 'Have you done anything, started to do anything, or prepared to do anything to end your life?',
  },
  period: { pastMonth: 'Past month', sinceLastContact: 'Since last contact' },
  attribution: 'Columbia-Suicide Severity Rating Scale, Posner et al. © 2008 The Research Foundation for Mental Hygiene, Inc.',
} as const
