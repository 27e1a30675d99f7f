import { ruleSignNote } from '../../notes/rule-note.ts'
import { stops } from '../cell.ts'
import { anyVisit } from '../kinds.ts'
import { type Asked, type Row, row } from '../row.ts'
import { isJourney } from '../visit.ts'

/** The note of the visit, as its author would sign it. */
function askNote({ act: { note }, visit, world: { timeZone, ruleset }, now }: Asked) {
  if (!note) return []
  const longestMinutes = ruleset.values[isJourney(visit) ? 'visit.journey-longest-minutes' : 'visit.longest-minutes']
  const besideMinutes = ruleset.values['visit.note-beside-minutes']
  const about = { on: visit.on, timeZone: visit.booked?.timeZone ?? timeZone, longestMinutes, besideMinutes }
  return ruleSignNote({ ...note, now, visit: about })
}

const signed = { of: anyVisit, restsOn: ['visit'], at: { sign: stops }, ask: askNote } as const

/** What has to be right before a note is signed: the charges of the day come from it. */
export const noteRows: readonly Row[] = [
  row({ ...signed, id: 'note.author', says: ['NOTE_ALREADY_SIGNED', 'NOTE_NOT_AUTHOR'], varies: 'person', inDatabase: true }),
  row({ ...signed, id: 'note.words', says: ['NOTE_EMPTY', 'NOTE_DIAGNOSIS_MISSING'], varies: 'client' }),
  row({ ...signed, id: 'note.visit-over', says: ['NOTE_VISIT_NOT_OVER'], varies: 'start' }),
  row({
    ...signed,
    id: 'note.times',
    says: ['NOTE_TIMES_MISSING', 'NOTE_TIMES_REVERSED', 'NOTE_TIMES_AHEAD', 'NOTE_TIMES_TAKEN'],
    varies: 'start',
  }),
  row({ ...signed, id: 'note.day', says: ['NOTE_TIMES_NOT_ON_VISIT_DAY'], varies: 'day' }),
  row({ ...signed, id: 'note.length', says: ['NOTE_LONGER_THAN_MAXIMUM'], varies: 'start', restsOn: ['visit', 'parameter'] }),
  row({ ...signed, id: 'note.beside', says: ['NOTE_OUTSIDE_VISIT'], varies: 'start', restsOn: ['visit', 'parameter'] }),
]
