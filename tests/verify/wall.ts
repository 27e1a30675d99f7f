import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'
import { openOffice } from './ledger/office.ts'
import { byCommand } from './wall/by-command.ts'
import { byOwnWord } from './wall/by-own-word.ts'
import { byScreen } from './wall/by-screen.ts'
import { byStatement } from './wall/by-statement.ts'
import { planted } from './wall/planted.ts'
import { type Attack, layTo, type Walling } from './wall/siege.ts'

/**
 * `verify -- wall [--quick] [--json]`: everything we can think of to ask a Medicaid or VA client for a cent, or to keep one: commands,
 * dates of coverage, refund and recharge, credit, dated money, two tabs, statements in the scope of each role and of the worker, and the
 * actions of the screens in the built portal (left out by `--quick`). And what a client with a plan says of herself, which moves nothing.
 */
const programs: readonly Walling[] = ['medicaid', 'medicaid_mco', 'chip', 'qmb', 'va']
const office = await openOffice()

async function lay(attacks: readonly Attack[]): Promise<{ tried: number; through: number }> {
  let [tried, through] = [0, 0]
  for (const program of programs) {
    for (const attack of attacks.filter(({ of }) => !of || of.includes(program))) {
      tried += 1
      try {
        const cents = await attack.try(layTo(office, program))
        through += cents
        if (cents > 0) survivor(`${program}: ${attack.name}`, `${cents} cents`)
      } catch (error) {
        through += 1
        survivor(`${program}: ${attack.name}`, `broke instead of answering: ${error instanceof Error ? error.message.slice(-300) : error}`)
      } finally {
        await office.putBack()
      }
    }
  }
  return { tried, through }
}

const name = 'wall'
const figure = (what: string, { tried, through }: { tried: number; through: number }) => {
  const common = { name, case: what, goal: 0, limit: 0, better: 'lower' } as const
  report({ ...common, metric: 'attacks', value: tried, unit: 'attacks', goal: 1, limit: 1, better: 'higher' })
  report({ ...common, metric: 'cents got through', value: through, unit: 'cents' })
}

figure('commands, dates, money back and two tabs', await lay(byCommand))
figure('statements in the scope of each role and the worker', await lay(byStatement))
figure('what a client with a plan says of herself', await lay(byOwnWord))
report({
  ...{ name, case: 'a client without a wall is billed, and a guard is taken off, planted', metric: 'seen' },
  ...{ value: await planted(office), unit: 'of 2', goal: 2, limit: 2, better: 'higher' },
})
await office.putBack()
if (isQuick) tell('The screens are left out by --quick.')
else figure('actions of the screens', await byScreen())
await office.close()
finish()
