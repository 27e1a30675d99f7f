import fc from 'fast-check'

/** A property is tried for this long on a machine that is busy; as many runs as fit then have to do. Well below the runner's own limit. */
const LONGEST_MS = 8_000

fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: false })

export { fc }
