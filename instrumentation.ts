/** Runs once when the server boots, however it was started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseBadSettings } = await import('./lib/env')
    refuseBadSettings()
  }
}
