import { isQuick, median, report } from './figures.ts'

type Race = {
  readonly many: number
  readonly give: (racer: number, round: number) => Promise<{ readonly status: string }>
  /** Before a round, outside of its time. */
  readonly prepare?: (round: number) => Promise<void>
  readonly after?: () => Promise<void>
  /** In milliseconds, until everybody has an answer. */
  readonly goal: number
  readonly limit: number
}

/** All at once, some rounds: exactly one is done and everybody else refused, and how long it takes until all know, with what would work instead. */
export async function raceForOne(name: string, what: string, { many, prepare, give, after, goal, limit }: Race): Promise<void> {
  const times: number[] = []
  let wrong = 0
  for (let round = 0; round < (isQuick ? 4 : 10); round += 1) {
    await prepare?.(round)
    const began = performance.now()
    const outcomes = await Promise.allSettled(Array.from({ length: many }, (_, racer) => give(racer, round)))
    times.push(performance.now() - began)
    const statuses = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.status : 'broke'))
    const isOne = statuses.filter((status) => status === 'done').length === 1
    if (!isOne || statuses.some((status) => status !== 'done' && status !== 'refused')) wrong += 1
    await after?.()
  }
  const common = { name, case: what, better: 'lower' } as const
  report({ ...common, metric: 'rounds without exactly one winner and an answer for all', value: wrong, unit: 'rounds', goal: 0, limit: 0 })
  report({ ...common, metric: 'all answered', value: median(times), unit: 'ms', goal, limit })
}
