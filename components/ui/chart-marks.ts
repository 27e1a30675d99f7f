type Mark = { readonly at: number; readonly label: string; readonly short?: string | undefined }
type Words = { readonly at: number; readonly words: string }

/** What a letter of 11 px is wide at most on an average, and what has to stay free between two words. */
const LETTER = 6
const GAP = 6

const reach = ({ words }: Words) => (words.length * LETTER) / 2

const touch = (left: Words, right: Words) => right.at - left.at < reach(left) + reach(right) + GAP

const fits = (all: readonly Words[]) => all.every((one, index) => index === 0 || !touch(all[index - 1] ?? one, one))

/**
 * The words of upright lines that stand beside each other, each over the middle of its line, in px from the left: all in full, or the first in full and the
 * others short, or those of the short ones that do not touch the one before.
 */
export function wordsOfMarks(marks: readonly Mark[]): readonly Words[] {
  const ordered = [...marks].sort((left, right) => left.at - right.at)
  const full = ordered.map(({ at, label }) => ({ at, words: label }))
  if (fits(full)) return full
  const short = ordered.map(({ at, label, short: words = label }) => ({ at, words }))
  const begun = [...full.slice(0, 1), ...short.slice(1)]
  if (fits(begun)) return begun
  const kept: Words[] = []
  for (const one of short) {
    const last = kept.at(-1)
    if (!last || !touch(last, one)) kept.push(one)
  }
  return kept
}
