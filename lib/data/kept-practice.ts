import 'server-only'
import { Kept } from './kept.ts'
import { findPracticeByHost, type PracticeAddress } from './scope.ts'

/** One for the process: pages and route handlers each have a copy of this module, and what one of them changes the other shows. */
const held = globalThis as typeof globalThis & { sojournPractices?: Kept<PracticeAddress | null> }
held.sojournPractices ??= new Kept<PracticeAddress | null>(60_000)
const kept = held.sojournPractices

/**
 * Finds the practice at an address, by the name that stands for it in the practice table. Kept for a minute: a page of text needs no more of the
 * database than this, and under load not even this. Null, where none lives, is asked again each time.
 */
export const findKeptPractice = (name: string): Promise<PracticeAddress | null> => kept.of(name, () => findPracticeByHost(name))

/** Forgets what was kept: somebody has changed a practice's name, number or zone. Other processes follow within the minute. */
export const forgetPractices = (): void => kept.forget('')
