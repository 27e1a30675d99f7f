/**
 * The instant it is now: the only clock of the product. Rules, commands and views are handed what it says.
 *
 * In test and demo mode `SOJOURN_NOW` (an ISO instant) is the instant at which the process began, and time runs on from
 * there. Any other mode, a production instance above all, ignores it.
 */
export function now(): Date {
  const began = pretendedStart()
  return began === null ? new Date() : new Date(began + performance.now())
}

function pretendedStart(): number | null {
  // biome-ignore lint/style/noProcessEnv: the clock is asked in the browser and in scripts, where lib/env cannot go.
  const { SOJOURN_MODE: mode, SOJOURN_NOW: start } = process.env
  if (!start || (mode !== 'test' && mode !== 'demo')) return null
  const at = Date.parse(start)
  return Number.isFinite(at) ? at : null
}
