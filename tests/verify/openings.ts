import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'
import { fc } from '../support/property.ts'

/** Every time that is listed books, and no other does: against the law asked for every quarter of an hour, and by the commands on a real database. */
const seed = Number(process.argv.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length) ?? 20_261_127)
const practices = isQuick ? 20 : 500
const name = 'openings'

const { randomPractice } = await import('../domain/law/random-practice.ts')
const { askedVisit, differencesOfCycles, differencesOfMoves, differencesOfVisits } = await import('../domain/law/openings-oracle.ts')
const { tryPractice } = await import('./openings/try-practice.ts')
const { sampleOf } = await import('./openings/chosen-practice.ts')

const found: string[] = []
for (const [practice, asked, number] of fc.sample(fc.tuple(randomPractice, askedVisit, fc.integer()), { seed, numRuns: practices })) {
  found.push(...differencesOfVisits(practice, asked), ...differencesOfMoves(practice, asked), ...differencesOfCycles(practice, number))
}
tell(`${practices} practices, seed ${seed}: ${found.length} times told apart`)
for (const line of found.slice(0, 40)) survivor('listed', line)

let booked = 0
let refused = 0
const wrong: string[] = []
for (const [index, chosen] of sampleOf(seed, practices).entries()) {
  const tried = await tryPractice(chosen)
  booked += tried.booked
  refused += tried.refused
  wrong.push(...tried.wrong.map((line) => `practice ${index}: ${line}`))
}
for (const line of wrong.slice(0, 40)) survivor('booked', line)

const figure = (what: string, metric: string, value: number, unit: string) =>
  report({ name, case: what, metric, value, unit, goal: 0, limit: 0, better: 'lower' })
figure(`${practices} practices, every quarter of an hour, everybody`, 'listed and refused, or booked and not listed', found.length, 'times')
figure(
  `${practices} practices, ${booked} listed times booked and ${refused} others asked for, by the commands`,
  'answered otherwise than listed',
  wrong.length,
  'times',
)
finish()
