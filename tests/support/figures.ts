/** One measured figure. `goal` is hoped for, `limit` must hold. */
export type Figure = {
  readonly name: string
  readonly case: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly goal: number
  readonly limit: number
  readonly better: 'lower' | 'higher'
}

const asked = (flag: string) => process.argv.includes(flag)
export const isQuick = asked('--quick')
const asJson = asked('--json')

let broken = 0

/** Prints a figure, as a line of JSON when asked for, and remembers a limit that does not hold. */
export function report(figure: Figure): void {
  const { value, limit, better, goal } = figure
  const ok = Number.isFinite(value) && (better === 'lower' ? value <= limit : value >= limit)
  if (!ok) broken += 1
  const rounded = Math.round(value * 1000) / 1000
  if (asJson) process.stdout.write(`${JSON.stringify({ ...figure, value: rounded, ok })}\n`)
  else
    process.stdout.write(
      `${ok ? '✓' : '✗'} ${figure.name} · ${figure.case} · ${figure.metric}: ${rounded} ${figure.unit} (goal ${goal}, limit ${limit})\n`,
    )
}

/** Says something to a person; silent when the figures go to a program. */
export function tell(text: string): void {
  if (!asJson) process.stdout.write(`${text}\n`)
}

/** What should have been found and was not: said to a person, and as a line of JSON to a program. */
export function survivor(where: string, what: string): void {
  if (asJson) process.stdout.write(`${JSON.stringify({ alive: where, what })}\n`)
  else tell(`alive  ${where}  ${what}`)
}

/** Non-zero when a limit was broken. */
export const exitCode = (): number => (broken === 0 ? 0 : 1)

/** Ends the run. */
export function finish(): never {
  process.exit(exitCode())
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const processorSince = (began: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}

/** Milliseconds of the processor that something takes in this process, on average: others who want it too do not lengthen them. */
export function processorTime(work: () => unknown, times: number): number {
  const began = process.cpuUsage()
  for (let time = 0; time < times; time += 1) work()
  return processorSince(began) / times
}

/** The same of something that waits in between, once. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage()
  await work()
  return processorSince(began)
}

/** What work gives, and how many milliseconds it took. */
export function timed<Result>(work: () => Result): readonly [Result, number] {
  const began = performance.now()
  const result = work()
  return [result, performance.now() - began]
}
