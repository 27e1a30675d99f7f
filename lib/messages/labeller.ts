import { DEFAULT_LOCALE, type InLocales, type Locale } from './locale.ts'

type Vocabularies = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Makes the function that says the words of some vocabularies, as `label` does those of all: for a public page in the browser, which would
 * bring all the others along.
 */
export const labeller =
  <const English extends Vocabularies>(vocabularies: InLocales<English>) =>
  <Name extends keyof English & string>(vocabulary: Name, word: keyof English[Name] & string, locale: Locale = DEFAULT_LOCALE): string => {
    const labels: Readonly<Record<string, string>> = vocabularies[locale][vocabulary] ?? {}
    return labels[word] ?? word
  }
