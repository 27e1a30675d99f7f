import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/support/port.ts'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { isQuick, median, percentile, report, tell } from '../support/figures.ts'
import { rawRequest } from '../support/raw-request.ts'

const root = join(import.meta.dirname, '../..')

function run(args: readonly string[], folder: string): ReturnType<typeof spawn> {
  return spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}

/** Builds and serves a bare page with a hundred rows: what the framework costs by itself. */
async function openBare(): Promise<{ url: string; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'))
  cpSync(join(import.meta.dirname, 'references/bare'), folder, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  tell('building the bare page')
  await new Promise<void>((resolve, reject) =>
    run(['build', '--webpack'], folder).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the bare page did not build (${code})`)),
    ),
  )
  const port = await freePort()
  const server = run(['start', '-p', String(port)], folder)
  const url = `http://localhost:${port}/`
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    close() {
      server.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function load(port: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const began = performance.now()
  const { status } = await rawRequest(port, path, { headers })
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return performance.now() - began
}

/** The clinic's calendar week as a signed-in front desk sees it, against the bare page, one at a time, in turns. */
export async function pageRender(name: string): Promise<void> {
  const portal = await openOwnPortal()
  const { openClinic } = await import('../support/clinic.ts')
  const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')
  const { scheduleCycle } = await import('../../lib/commands/scheduling/schedule-cycle.ts')
  const bare = await openBare()
  try {
    const now = new Date()
    const clinic = await openClinic({ now })
    for (let index = 0; index < 3; index += 1) {
      const client = await clinic.ordered()
      const { cycleIds } = await clinic.regimen(client)
      const journeyOn = new Date(now.getTime() + (3 + index * 2) * 86_400_000).toISOString().slice(0, 10)
      await clinic.run(
        scheduleCycle,
        { cycleId: cycleIds[0], locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' },
        clinic.frontDesk.actor,
      )
    }
    const address = new URL(portal.baseUrl)
    const headers = {
      cookie: `${SESSION_COOKIE}=${await sessionCookie(clinic.frontDesk.actor, now)}`,
      host: `${clinic.hostname}:${address.port}`,
    }
    const page = () => load(address.port, '/clinic/calendar', headers)
    const plain = () => load(new URL(bare.url).port, '/')
    for (let warm = 0; warm < 5; warm += 1) await page()
    for (let warm = 0; warm < 5; warm += 1) await plain()
    const rounds = isQuick ? 15 : 40
    const ratios: number[] = []
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = await plain()
      const ours = await page()
      const after = await plain()
      times.push(ours)
      ratios.push(ours / ((before + after) / 2))
    }
    report({
      name,
      case: `calendar week, signed in, one at a time (median ${Math.round(median(times))} ms, p95 ${Math.round(percentile(times, 0.95))} ms)`,
      metric: 'ratio to a bare page of a hundred rows',
      value: median(ratios),
      unit: 'x',
      goal: 2.5,
      limit: 4,
      better: 'lower',
    })
  } finally {
    bare.close()
    await portal.close()
  }
}
