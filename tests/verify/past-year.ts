import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoClients } from '../../prisma/seed/demo/people.ts'
import { serverFlags } from '../../scripts/support/children.ts'
import { end } from '../../scripts/support/life.ts'
import { processEnv } from '../../scripts/support/settings.ts'
import { openBareClone, pageOf, processesIn, until } from '../support/bare-clone.ts'
import { exitCode, report } from '../support/figures.ts'

/**
 * `verify -- past-year [--json]`: a demo that has been opened in a clone of its own, everything of it killed (signal 9, its database too) while its past
 * year is written behind it, and started again: the year comes whole, once, and the trail and the books hold.
 */
const name = 'past-year'
const clone = openBareClone(['.next'])
const started = await clone.start()
const written = async () => Number(/being written: (\d+) %/.exec(await pageOf(started.port, '/sign-in'))?.[1] ?? 0)
await until(async () => (await written()) >= 20, 'a fifth of the year')
const percent = await written()
const running = processesIn(clone.folder)
for (const pid of running) process.kill(pid, 'SIGKILL')
await until(() => processesIn(clone.folder).length === 0, 'the end of what was killed')
await sleep(500)

const again = await clone.start()
await until(() => /past year of the demo practice (is there|could not)/.test(again.told()), 'the past year')
const { stdout } = spawnSync(process.execPath, [...serverFlags, 'tests/verify/past-year/kept.ts'], {
  cwd: clone.folder,
  env: processEnv({ PATH: process.env.PATH, HOME: clone.folder, TMPDIR: clone.folder }),
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
const kept = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number | boolean | null>
const page = await pageOf(again.port, '/sign-in')
await again.stop()

const figure = (metric: string, value: number, unit: string, limit: number) =>
  report({
    ...{ name, case: `${running.length} processes killed with ${percent} % of the year written, then started again`, metric, value, unit },
    ...{ goal: limit, limit, better: 'lower' },
  })
figure('clients too many or too few', Math.abs(Number(kept.clients) - demoClients.length), 'clients', 0)
figure('transactions that do not add up to nothing', Number(kept.uneven), 'transactions', 0)
figure('breaks in the trail', kept.broken === null ? 0 : 1, 'breaks', 0)
figure('copies left behind', Number(kept.copies), 'databases', 0)
figure('years still to be written', kept.percent === null && kept.failed === false ? 0 : 1, 'years', 0)
figure('words about a year that is missing', /past year/.test(page) ? 1 : 0, 'pages', 0)
await end(exitCode())
