import { isQuick, report, tell } from '../../support/figures.ts'

type Answer = { readonly status: string }
/** Gives one request. */
export type Give = () => Promise<Answer>

/** Requests that are in each other's way: of all that are given at once exactly one is done, and the others hear why not. */
export type Tangle = {
  readonly what: string
  readonly rounds: number
  /** What is given at once in a round, made ready before anything of it is. */
  readonly round: (round: number) => Promise<readonly Give[]>
  /** What stands that should not once all have their answer, where that is looked at; null for nothing. */
  readonly after?: () => Promise<string | null>
}

/** How many rounds a tangle has, and how many desks are in it. */
export const rounds = isQuick ? 5 : 40
export const desks = isQuick ? 12 : 48

const isAnswer = (status: string): boolean => status === 'done' || status === 'refused' || status === 'invalid'

/** Plays one and tells what went wrong in it. */
export async function playTangle(tangle: Tangle): Promise<void> {
  let wrong = 0
  let broke = 0
  for (let round = 0; round < tangle.rounds; round += 1) {
    const outcomes = await Promise.allSettled((await tangle.round(round)).map((give) => give()))
    const statuses = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.status : 'broke'))
    const strange = statuses.filter((status) => !isAnswer(status))
    const winners = statuses.filter((status) => status === 'done').length
    const stands = (await tangle.after?.()) ?? null
    if (winners !== 1 || stands !== null) wrong += 1
    broke += strange.length
    const [first] = outcomes.filter((outcome) => outcome.status === 'rejected')
    if (winners !== 1 || strange.length > 0 || stands !== null)
      tell(
        `${tangle.what}, round ${round}: ${winners} done, ${strange.join(' ')} ${first ? String(first.reason).slice(0, 300) : (stands ?? '')}`,
      )
  }
  const common = { name: 'race', case: `${tangle.what}, ${tangle.rounds} rounds`, goal: 0, limit: 0, better: 'lower' } as const
  report({ ...common, metric: 'rounds without exactly one winner, whole', value: wrong, unit: 'rounds' })
  report({ ...common, metric: 'requests that had no answer', value: broke, unit: 'requests' })
}
