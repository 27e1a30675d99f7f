import 'server-only'
import module from 'node:module'

const AFTER = 5_000

/** Writes down what was compiled so far, once the portal has come up: Node would do it as it ends, and whoever is killed ends too soon. */
export const keepCompiled = (): void => void setTimeout(() => module.flushCompileCache?.(), AFTER).unref()
