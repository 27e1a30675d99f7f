import { resolve } from 'node:path'

type Overlay = { path: string | null; text: string }

/** The file that is read differently, and how; the file on disk is never touched. Vite loads its configuration apart, so both meet here. */
const place = globalThis as typeof globalThis & { mutantOverlay?: Overlay }
const overlay = (): Overlay => {
  place.mutantOverlay ??= { path: null, text: '' }
  return place.mutantOverlay
}

export function readAs(path: string | null, text = ''): void {
  overlay().path = path && resolve(path)
  overlay().text = text
}

/** A plugin for Vite that gives the overlay's text in place of its file's. */
export const mutated = {
  name: 'mutant',
  enforce: 'pre' as const,
  load(id: string) {
    return id.split('?')[0] === overlay().path ? overlay().text : null
  },
}
