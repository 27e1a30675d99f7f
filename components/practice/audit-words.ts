import { labelsOf } from '@/lib/messages/label'
import { say } from './words'

export const outcomeLooks = {
  done: { state: 'ready', text: say('outcomeDone') },
  refused: { state: 'waits', text: say('outcomeRefused') },
  denied: { state: 'stops', text: say('outcomeDenied') },
  read: { state: 'neutral', text: say('outcomeRead') },
} as const

export const outcomeChoices = Object.entries(outcomeLooks).map(([value, { text }]) => ({ value, label: text }))
export const roleChoices = labelsOf('role')

/** The looks of an outcome, or plain ones for a word not known. */
export const outcomeLook = (outcome: string) =>
  Object.hasOwn(outcomeLooks, outcome) ? outcomeLooks[outcome as keyof typeof outcomeLooks] : { state: 'neutral' as const, text: outcome }
