'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { englishWords, type Words } from './words'

const WordsContext = createContext<Words>(englishWords)

/** The kit's own words, in the reader's language. */
export const useWords = (): Words => useContext(WordsContext)

/** Gives the kit other words than the English ones. Client-side only, since some words are functions. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}
