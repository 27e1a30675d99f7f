import { mutantsInHistories } from './named-in-histories.ts'

/** A fault that was in the house once, kept so that nobody brings it back unseen: its mending taken out, and the test that must notice. */
export type NamedMutant = {
  readonly name: string
  readonly path: string
  /** What stands there now, once in the file. */
  readonly from: string
  readonly to: string
  readonly test: string
}

export const namedMutants: readonly NamedMutant[] = [
  ...mutantsInHistories,
  {
    name: 'an answer of exactly two counts for the provisional diagnosis',
    path: 'lib/domain/outcomes/score-instrument.ts',
    from: 'answer >= 2',
    to: 'answer > 2',
    test: 'tests/domain/outcomes/score-instrument.test.ts',
  },
  {
    name: 'the family name of a consult reaches the client',
    path: 'lib/domain/consults/client-from-consult.ts',
    from: "words.length > 1 ? (words.pop() ?? '') : ''",
    to: "words.length > 1 ? (words.shift() ?? '') : ''",
    test: 'tests/domain/consults/client-from-consult.test.ts',
  },
  {
    name: 'a visit without a time asked for takes the first that fits',
    path: 'lib/domain/regimens/place-visits.ts',
    from: 'findStarts(query)[0]',
    to: 'findStarts(query)[1]',
    test: 'tests/domain/regimens/place-visits.test.ts',
  },
]
