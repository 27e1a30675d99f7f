import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

const kept = globalThis as typeof globalThis & { sojournTogether?: AsyncLocalStorage<true> }
kept.sojournTogether ??= new AsyncLocalStorage<true>()
/** One for the process: a build holds this file more than once, and the connection may have been opened by another copy than the page's. */
const asking = kept.sojournTogether

/** Runs `work`: what it reads at the same moment on one connection is asked in one statement. */
export const together = <Result>(work: () => Promise<Result>): Promise<Result> => asking.run(true, work)

/** Whether reads of this moment go together. Who asks may not be changed then: others may be reading. */
export const areTogether = (): boolean => asking.getStore() === true
