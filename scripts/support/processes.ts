import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this id runs, whoever owns it. One that has ended and that nobody has asked after does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return statOf(pid)?.state !== 'Z'
}

/** What Linux says of a process; null where it cannot be asked, or does not know it. */
function statOf(pid: number): { readonly state: string | undefined; readonly startedAt: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state, startedAt: rest[18] ?? '' }
  } catch {
    return null
  }
}

/** A name for this very process, not only its id: ids are used again after a process has died. Null when there is none. */
export function identityOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  const started = statOf(pid)?.startedAt ?? spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()
  return `${pid}@${started ?? ''}`
}

/** The name of the program behind a process id, as far as the system tells. */
export function programOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
}

/** Waits until `isDone` says so, at most `limitMs`; tells whether it did. */
export async function waitUntil(isDone: () => boolean | Promise<boolean>, limitMs: number, everyMs = 50): Promise<boolean> {
  const end = Date.now() + limitMs
  for (;;) {
    if (await isDone()) return true
    if (Date.now() > end) return false
    await sleep(everyMs)
  }
}
