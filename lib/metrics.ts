import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What is counted and measured: codes, counts and times. No name, no client, no address is ever a label. */
function open() {
  const registry = new Registry()
  const registers = [registry]
  // Looking at its own delay a hundred times a second was nearly all that a process at rest did.
  collectDefaultMetrics({ register: registry, prefix: 'sojourn_', eventLoopMonitoringPrecision: 100 })
  const commands = new Counter({
    name: 'sojourn_commands_total',
    help: 'Commands by name and end',
    labelNames: ['command', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'sojourn_command_seconds',
    help: 'How long commands take',
    labelNames: ['outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const jobs = new Counter({ name: 'sojourn_jobs_total', help: 'Runs of jobs by end', labelNames: ['job', 'outcome'], registers })
  const jobSeconds = new Gauge({ name: 'sojourn_job_seconds', help: 'How long a job took last', labelNames: ['job'], registers })
  const figures = new Gauge({ name: 'sojourn_practice', help: 'How a practice stands', labelNames: ['practice', 'figure'], registers })
  const failures = new Counter({
    name: 'sojourn_failed_requests_total',
    help: 'Requests that broke, by route; a page that broke on its way had been answered with 200 before',
    labelNames: ['route'],
    registers,
  })
  const shed = new Counter({
    name: 'sojourn_shed_requests_total',
    help: 'Requests that were put off because more was asked than could be done soon; first: of booking and the console',
    labelNames: ['line'],
    registers,
  })
  return { registry, failures, shed, commands, seconds, jobs, jobSeconds, figures }
}

const kept = globalThis as typeof globalThis & { sojournMetrics?: ReturnType<typeof open> }

/** One set of figures a process; kept across reloads in development. */
const metrics = () => {
  kept.sojournMetrics ??= open()
  return kept.sojournMetrics
}

export function countCommand(command: string, outcome: string, milliseconds: number): void {
  metrics().commands.inc({ command, outcome })
  metrics().seconds.observe({ outcome }, milliseconds / 1000)
}

export function countFailure(route: string): void {
  metrics().failures.inc({ route })
}

export function countShed(line: 'first' | 'rest'): void {
  metrics().shed.inc({ line })
}

export function countJob(job: string, outcome: 'done' | 'failed', milliseconds: number): void {
  metrics().jobs.inc({ job, outcome })
  metrics().jobSeconds.set({ job }, milliseconds / 1000)
}

/** Puts figures in the place of those a practice had before. */
export function tellFigures(practice: string, figures: Readonly<Record<string, number>>): void {
  for (const [figure, value] of Object.entries(figures)) metrics().figures.set({ practice, figure }, value)
}

/** All of it in the text form that monitors read. */
export const metricsText = async (): Promise<{ readonly type: string; readonly body: string }> => ({
  type: metrics().registry.contentType,
  body: await metrics().registry.metrics(),
})
