import type { AlertLevel } from '../alerts/alert.ts'
import type { EventGrade, JourneyEventKind } from './event-kind.ts'

const emergencies: readonly JourneyEventKind[] = ['emergency', 'does_not_wake', 'seizure', 'loss_of_consciousness']
const urgencies: readonly JourneyEventKind[] = ['chest_pain', 'breathless', 'respiratory', 'suicidality', 'fall', 'weakness', 'confusion']
const unpressing: readonly JourneyEventKind[] = ['dose', 'calm', 'note', 'void', 'dissociation', 'crying']

/** How soon somebody has to look at what was written down: an emergency at once, a warning sign or anything severe within minutes. */
export function levelOfEvent(kind: JourneyEventKind, grade: EventGrade | null): AlertLevel | null {
  if (emergencies.includes(kind)) return 'emergency'
  if (urgencies.includes(kind)) return 'urgent'
  return grade === 'severe' && !unpressing.includes(kind) ? 'urgent' : null
}

/** Signs that make a very high pressure an emergency: the number alone is none. */
export function isWarningSign(kind: string, grade: string | null): boolean {
  if (kind === 'headache') return grade === 'severe'
  return ['chest_pain', 'breathless', 'respiratory', 'weakness', 'confusion'].includes(kind)
}
