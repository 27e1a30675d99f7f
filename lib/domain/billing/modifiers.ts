import type { PayerFlags } from '../coverage/payer-flags.ts'
import type { Contact } from './place-of-service.ts'

/** The modifier that says how a remote visit was held; none in person, and none where the payer reads the place of service. */
export function telehealthModifier(contact: Contact, flags: Pick<PayerFlags, 'videoModifier' | 'audioModifier'>): string | null {
  if (contact === 'video') return flags.videoModifier
  return contact === 'audio' ? flags.audioModifier : null
}

/** The distinct-service modifier for the individual line of a same-day pair. */
export const distinctServiceModifier = ({ prefersXE }: Pick<PayerFlags, 'prefersXE'>): '59' | 'XE' => (prefersXE ? 'XE' : '59')

export const isDistinctService = (modifiers: readonly string[]): boolean => modifiers.includes('59') || modifiers.includes('XE')
