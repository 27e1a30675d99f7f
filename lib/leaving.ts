import type { Server } from 'node:http'

/** Of the process, not of one bundle: the front door and the pages are built apart. */
const kept = globalThis as typeof globalThis & { sojournIsLeaving?: boolean }

/** Whether this process is about to end: it says that it is no longer ready, and serves whoever comes all the same. */
export const isLeaving = (): boolean => kept.sojournIsLeaving === true

/**
 * Puts off the end of a server by so many seconds: asked to close, it first says so, that whoever shares out requests among several portals
 * sends it no more, and takes connections as long. What is being answered when it closes is answered.
 */
export function leaveSlowly(server: Server, seconds: number): void {
  if (seconds === 0) return
  const close = server.close.bind(server)
  server.close = (done) => {
    kept.sojournIsLeaving = true
    setTimeout(() => close(done), seconds * 1_000)
    return server
  }
}
