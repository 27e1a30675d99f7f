import type { CommandName } from './permissions.ts'

/** What can be done at the console of a journey: the day itself, and nothing else of the practice. */
const atConsole: ReadonlySet<CommandName> = new Set<CommandName>([
  'vitals.record',
  'vitals.clear',
  'vitals.void',
  'vitals.confirm-void',
  'journey.record-event',
  'journey.undo-event',
  'journey.record-taken-dose',
  'journey.end',
  'journey.discharge',
  'appointment.start',
  'appointment.complete',
  'place.tell',
  'dose.plan',
  'ride.confirm',
  'ride.wait',
  'ride.hand-over',
  'draft.save',
  'draft.discard',
  'session.open-console',
  'session.leave-console',
  'session.end',
])

/** Whether a session that is limited to a journey's console may give this command. */
export const isConsoleCommand = (name: CommandName): boolean => atConsole.has(name)
