import { end } from '../../scripts/support/life.ts'
import { openBareClone, pageOf, until } from '../support/bare-clone.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'

/**
 * `bench -- start [--quick] [--json]`: a bare clone with its packages installed, nothing built, no database: from `npm start` to the first page and
 * to a demo person's first page, by the clock and in processor time of everything that was started, which hangs less on what else the machine does;
 * then until the past year stands, Ctrl-C, and the second start. A quick run ends at the first page.
 */
const name = 'start'
const figure = (what: string, metric: string, value: number, unit: string, goal: number, limit: number) =>
  report({ name, case: what, metric, value, unit, goal, limit, better: 'lower' })

const clone = openBareClone()
const first = await clone.start()
for (const line of first.told().split('\n')) if (/ done in | ready at /.test(line)) tell(line)
const bare = 'a bare clone, from the end of the install'
figure(bare, 'until the first page', first.home, 's', 60, 90)
figure(bare, '… in processor time, all processes', first.processor, 's of a core', 90, 120)
figure(bare, 'until the sign-in page lists the people of the demo', first.signIn, 's', 62, 95)
if (!isQuick) {
  await until(() => /past year of the demo practice (is there|could not)/.test(first.told()), 'the past year')
  figure(bare, 'until the past year of the demo stands', first.seconds(), 's', 150, 240)
  figure(bare, 'years that could not be written', first.told().includes('could not be written') ? 1 : 0, 'years', 0, 0)
  const stopping = performance.now()
  await first.stop()
  figure(bare, 'Ctrl-C until everything has ended', (performance.now() - stopping) / 1_000, 's', 5, 15)
  const second = await clone.start()
  figure('the second start', 'until the first page', second.home, 's', 5, 15)
  const text = await pageOf(second.port, '/sign-in')
  figure('the second start', 'words about a year that is missing', /past year is/.test(text) ? 1 : 0, 'pages', 0, 0)
  await second.stop()
}
await end(exitCode())
