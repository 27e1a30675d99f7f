import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

const asking = new AsyncLocalStorage<true>()

/** Runs `work`: what it reads at the same moment on one connection is asked in one statement. */
export const together = <Result>(work: () => Promise<Result>): Promise<Result> => asking.run(true, work)

/** Whether reads of this moment go together. Who asks may not be changed then: others may be reading. */
export const areTogether = (): boolean => asking.getStore() === true
