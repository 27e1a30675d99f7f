import { dirname } from 'node:path'
import { candidatesOf } from './candidates.ts'
import type { Numbered, Range } from './switches.ts'

const all: readonly Numbered[] = candidatesOf('domain', '').map(({ mutant }, index) => ({ id: index + 1, mutant }))

/** Every mutant of the rules with its number, from 1 on. */
export const numberedDomain = (): readonly Numbered[] => all

/** The numbers of the mutants in the folder of a file. */
export function folderRange(path: string): Range {
  const ids = all.filter(({ mutant }) => dirname(mutant.path) === dirname(path)).map(({ id }) => id)
  return [Math.min(...ids), Math.max(...ids)]
}
