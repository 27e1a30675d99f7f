import type { Step } from '@/lib/domain/journeys/step'

/** The eight steps as clients read them. */
export const stepNames: Readonly<Record<Step, string>> = {
  assessment: 'Assessment',
  education: 'Learning what to expect',
  preparation: 'Preparation',
  administration: 'Journey',
  therapy_session: 'Therapy in the journey',
  integration: 'Integration',
  follow_up: 'Follow-up',
  evaluation: 'Looking back',
}
