/** Runs once when the server boots: settings that cannot work end it here, however it was started. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { readEnv, SettingsRefused } = await import('./lib/env')
  try {
    readEnv(process.env)
  } catch (error) {
    process.stderr.write(`\n${error instanceof SettingsRefused ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
