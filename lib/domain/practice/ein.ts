import { einPrefixes } from '../reference/ein-prefixes.ts'

/** Whether `text` can be an employer's tax number: nine digits, the first two of a kind that is given out. */
export function isEin(text: string): boolean {
  const given: readonly string[] = einPrefixes.neverGiven
  return /^\d{2}-?\d{7}$/.test(text) && !given.includes(text.slice(0, 2)) && !/^(\d)\1-?\1{7}$/.test(text)
}

/** Whether `text` can be a provider taxonomy: ten characters, three digits first and an X at the end. */
export const isTaxonomy = (text: string): boolean => /^\d{3}[A-Z0-9]{6}X$/.test(text)
