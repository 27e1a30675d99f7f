import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ended } from './children.ts'
import { PlainError, step } from './terminal.ts'

/** Chromium without windows costs the tests a quarter of what the whole browser does. */
const shell = '/usr/bin/chromium-headless-shell'
const usual = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function find(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new PlainError(`CHROMIUM_PATH says ${named}, but there is nothing.`)
  return named ?? usual.find((path) => existsSync(path)) ?? null
}

async function aptGet(...given: string[]): Promise<boolean> {
  const child = spawn('apt-get', given, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return (await ended(child)) === 0
}

const install = async (name: string) => (await aptGet('install', '-y', '--no-install-recommends', name)) && find() !== null

/** The browser for the tests. Where the shell is not there and the system allows it, Debian's is installed; without any the run fails here. */
export async function ensureChromium(): Promise<string> {
  const found = find()
  if (found && (found === shell || found === process.env.CHROMIUM_PATH)) return found
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (canInstall) {
    await step('Installing Chromium for the browser tests', async () => {
      if (await install('chromium-headless-shell')) return
      await aptGet('update')
      if (!(await install('chromium-headless-shell')) && !found) await install('chromium')
    })
  }
  const installed = find()
  if (installed) return installed
  throw new PlainError(
    'No Chromium was found for the browser tests: install it (apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
  )
}
