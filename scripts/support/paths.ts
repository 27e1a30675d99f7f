import { join } from 'node:path'

/** The project folder, and what the launcher keeps in it. */
export const root = join(import.meta.dirname, '../..')

export const inProject = (...parts: string[]): string => join(root, ...parts)
