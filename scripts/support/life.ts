import { PlainError } from './terminal.ts'

type CleanUp = () => Promise<void>

const cleanUps: CleanUp[] = []
let ending = false

/** Remembers what has to be undone when this command ends, however it ends; the last one first. */
export function atEnd(cleanUp: CleanUp): void {
  cleanUps.push(cleanUp)
}

/** Whether the command is on its way out. */
export const isEnding = (): boolean => ending

/** Undoes everything, then leaves with this code. Asked twice, it goes on with the first. */
export async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const cleanUp of cleanUps.reverse()) {
    await cleanUp().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }
  process.exit(code)
}

/** Ends on Ctrl-C, on SIGTERM, and when the process that started us is gone. `code` is the one for a stop that was asked for. */
export function endOnSignal(code: () => number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(code()))
  process.on('disconnect', () => void end(code()))
}

/** What a person is told about a failure: one sentence for what they can put right, the whole trace for a bug. */
export function report(error: unknown): void {
  const text = error instanceof PlainError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`\n${text}\n`)
}
