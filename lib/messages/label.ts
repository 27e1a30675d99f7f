import { words } from './en/words.ts'
import { DEFAULT_LOCALE, type InLocales, type Locale } from './locale.ts'

const vocabularies: InLocales<typeof words> = { en: words }

export type Vocabulary = keyof typeof words
export type WordOf<Name extends Vocabulary> = keyof (typeof words)[Name] & string

/** A word of a closed vocabulary as people read it: `label('setting', 'home')` is "At home". */
export function label<Name extends Vocabulary>(vocabulary: Name, word: WordOf<Name>, locale: Locale = DEFAULT_LOCALE): string {
  const labels: Readonly<Record<string, string>> = vocabularies[locale][vocabulary]
  return labels[word] ?? word
}

/** A word that came as text (from a row): its label, or the text itself when the vocabulary does not have it. */
export function labelOf(vocabulary: Vocabulary, text: string, locale: Locale = DEFAULT_LOCALE): string {
  const labels: Readonly<Record<string, string>> = vocabularies[locale][vocabulary]
  return Object.hasOwn(labels, text) ? (labels[text] ?? text) : text
}

/** The words of a vocabulary with their labels, in their order: for selects and filters. */
export function labelsOf<Name extends Vocabulary>(
  vocabulary: Name,
  locale: Locale = DEFAULT_LOCALE,
): { value: WordOf<Name>; label: string }[] {
  return Object.entries(vocabularies[locale][vocabulary]).map(([value, text]) => ({ value: value as WordOf<Name>, label: String(text) }))
}
