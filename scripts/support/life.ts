import { PlainError } from './terminal.ts'

type CleanUp = () => Promise<void>

/** What ends first comes first: a portal answers as long as it stands, so what it needs goes after it. */
const stages = ['task', 'portal', 'worker', 'database'] as const
export type Stage = (typeof stages)[number]

type Kept = { readonly stage: Stage; readonly cleanUp: CleanUp }

const kept: Kept[] = []
let ending = false

/** Remembers what has to be undone when this command ends, however it ends and whatever was started again meanwhile. */
export function atEnd(cleanUp: CleanUp, stage: Stage = 'task'): void {
  kept.push({ stage, cleanUp })
}

/** Stage by stage; within one the last first. */
export const stopOrder = (all: readonly Kept[]): CleanUp[] =>
  stages.flatMap((stage) => all.filter((one) => one.stage === stage).reverse()).map(({ cleanUp }) => cleanUp)

/** Whether the command is on its way out. */
export const isEnding = (): boolean => ending

/** Undoes everything, then leaves with this code. Asked twice, it goes on with the first. */
export async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const cleanUp of stopOrder(kept)) {
    await cleanUp().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }
  process.exit(code)
}

/** Ends on Ctrl-C, on SIGTERM, and when the process that started us is gone. `code` is the one for a stop that was asked for. */
export function endOnSignal(code: () => number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(code()))
  process.on('disconnect', () => void end(code()))
}

const onFiles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (No space left on device)',
  EDQUOT: 'the quota of this user is used up',
  EROFS: 'the disk is mounted to be read only',
  EACCES: 'this user may not',
}

/** A sentence for what the disk or its rights refused; null for anything else. */
function onFile(error: unknown): string | null {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException
  const why = onFiles[code]
  return why && path ? `${path} could not be written or read: ${why}.` : null
}

/** What a person is told about a failure: one sentence for what they can put right, the whole trace for a bug. */
export function wordsOf(error: unknown): string {
  if (error instanceof PlainError) return error.message
  return onFile(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Tells a person about a failure. */
export function report(error: unknown): void {
  process.stderr.write(`\n${wordsOf(error)}\n`)
}
