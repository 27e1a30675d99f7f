import fc from 'fast-check'

/** A property is tried for this long on a machine that is busy; as many runs as fit then have to do. Well below the runner's own limit. */
const LONGEST_MS = 8_000

/** The same examples each time, so that a run says something of the change before it; PROPERTY_SEED=random looks for new ones. */
const given = process.env.PROPERTY_SEED ?? '20261126'

fc.configureGlobal({
  interruptAfterTimeLimit: LONGEST_MS,
  markInterruptAsFailure: false,
  ...(given !== 'random' && { seed: Number(given) }),
})

export { fc }
