import { totalmem } from 'node:os'

const MB = 1_048_576
const between = (least: number, wanted: number, most: number) => Math.max(least, Math.min(most, Math.floor(wanted)))

/** The memory of this machine, or of the container we are in, in bytes. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/**
 * What PostgreSQL is told of a machine with so many bytes, which it shares with the portal and a browser: an eighth for pages of its own, from its
 * default of 128 MB to 1 GB, and that half of the memory is likely to hold the rest of its files. It takes what it uses, no more.
 */
export function memorySettings(bytes: number): readonly string[] {
  const own = between(128, bytes / 8 / MB, 1_024)
  const cached = between(2 * own, bytes / 2 / MB, 65_536)
  return [`shared_buffers=${own}MB`, `effective_cache_size=${cached}MB`]
}
