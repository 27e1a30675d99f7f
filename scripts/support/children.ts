import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { atEnd, type Stage } from './life.ts'
import { inProject, root } from './paths.ts'
import { type Environment, processEnv } from './settings.ts'

const stopLimitMs = 25_000
const follow = pathToFileURL(inProject('scripts/support/follow-parent.mjs')).href

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, name)
  } catch {
    child.kill(name)
  }
}

/** The end of a child, as an exit code; a signal counts as a failure. */
export async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode
  if (child.signalCode !== null) return 1
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(127))
  })
}

/** Asks a child and all it started to end, and insists after a while. */
export async function stopChild(child: ChildProcess): Promise<void> {
  signal(child, 'SIGTERM')
  const waiting = new AbortController()
  const insist = sleep(stopLimitMs, undefined, { signal: waiting.signal }).then(
    () => signal(child, 'SIGKILL'),
    () => undefined,
  )
  await ended(child)
  waiting.abort()
  await insist
}

type Options = { env?: Environment; flags?: readonly string[]; quiet?: boolean; isAsking?: boolean; stage?: Stage }

/** Starts a script with this very Node. It stands in a group of its own, out of reach of the terminal's Ctrl-C, and is stopped when we end. */
export function startNode(
  script: string,
  given: readonly string[],
  { env = {}, flags = [], quiet = false, isAsking = false, stage = 'task' }: Options = {},
): ChildProcess {
  const options = ['--disable-warning=ExperimentalWarning', '--import', follow, ...flags, inProject(script), ...given]
  const output = quiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, options, {
    cwd: root,
    detached: !isAsking,
    stdio: [isAsking ? 'inherit' : 'ignore', output, output, 'ipc'],
    env: processEnv({ ...process.env, ...env, SOJOURN_LAUNCHER: String(process.pid) }),
  })
  atEnd(() => stopChild(child), stage)
  return child
}

/** Runs a script to its end and returns its exit code. */
export async function runNode(script: string, given: readonly string[], options: Options = {}): Promise<number> {
  return ended(startNode(script, given, options))
}

/** Flags for scripts that reach into server-only parts of the tree. */
export const serverFlags = ['--conditions=react-server'] as const
