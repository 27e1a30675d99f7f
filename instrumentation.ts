/** Runs once when the server boots, however it was started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseBadSettings } = await import('./lib/env')
    refuseBadSettings()
    const { guardServers } = await import('./lib/front-door')
    guardServers()
    if (process.env.NODE_ENV === 'production') {
      const { takeOverConsole } = await import('./lib/logger')
      takeOverConsole()
      const { keepCompiled } = await import('./lib/compiled')
      keepCompiled()
    }
  }
}

/**
 * What broke while a request was answered goes to the log: the kind and place of the error, never its message. It is counted too: a page
 * whose beginning is under way has been answered with 200, and nothing can take that back.
 */
export async function onRequestError(error: unknown, request: { method: string }, context: { routePath: string }): Promise<void> {
  const { failureOf, logger } = await import('./lib/logger')
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { countFailure } = await import('./lib/metrics')
    countFailure(context.routePath)
  }
  logger.error('request.failed', { ...failureOf(error), method: request.method, route: context.routePath })
}
