import type { TrailAct } from '../domain/access/trail.ts'
import { careActs } from './en/act-words.ts'
import { practiceActs } from './en/practice-acts.ts'

/** Every act and every look that leaves an entry, in words. What has no words here does not compile. */
export const actWords = { ...careActs, ...practiceActs } as const satisfies Readonly<Record<TrailAct, string>>

const words: Readonly<Record<string, string>> = actWords

/** An act as the trail says it; one of an earlier release that is done no longer, by the name it had. */
export const sayAct = (command: string): string => (Object.hasOwn(words, command) ? (words[command] ?? command) : command)

/** The acts whose words or name have this text in them, however it is written. */
export function actsThatSay(text: string): string[] {
  const asked = text.trim().toLowerCase()
  return Object.entries(words).flatMap(([act, said]) => (act.includes(asked) || said.toLowerCase().includes(asked) ? [act] : []))
}
