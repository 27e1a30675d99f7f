// The first step of every command, in plain JavaScript because it runs before anything is installed, on whatever Node the machine has.
// It installs the locked dependencies when they are missing or old, then hands over to the project's own Node and scripts/main.ts.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (line) => (process.argv.includes('--json') ? process.stderr : process.stdout).write(`${line}\n`)

function stop(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

const isAtLeast = (version, [major, minor]) => {
  const [a, b] = version.replace('v', '').split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

/** Whether node_modules is what the lockfile says; packages for other platforms may be missing. */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  try {
    const found = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(
      ([path, wanted]) => path === '' || (found[path] ? found[path].version === wanted.version : wanted.optional === true),
    )
  } catch {
    return false
  }
}

/** Locks, the build and the database of a demo are kept in the project. */
function refuseUnwritable() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    stop(`The folder ${root} cannot be written by this user; start as its owner.`)
  }
}

/** Two commands at once must not both install: the folder is the lock, a dead holder's lock is taken over. */
async function withInstallLock(work) {
  const lock = join(root, '.cache', 'installing')
  mkdirSync(dirname(lock), { recursive: true })
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true })
    else if (!told) say('Another command is installing; waiting for it …')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    writeFileSync(join(lock, 'holder'), String(process.pid))
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'holder'), 'utf8')), 0)
    return false
  } catch (error) {
    if (error.code !== 'ENOENT') return error.code === 'ESRCH'
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 10_000
  }
}

function runNpm(options) {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  return spawn(command, [...first, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
}

async function install() {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say('Installing the locked dependencies (once, about a minute) …')
  const beat = setInterval(() => say(`  … still at it (${seconds()} s)`), 15_000)
  const code = await new Promise((resolve) => {
    const npm = runNpm(['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-fund', '--no-audit', '--no-update-notifier'])
    npm.once('error', () => resolve(127))
    npm.once('exit', resolve)
  })
  clearInterval(beat)
  if (code === 127) stop('npm was not found; install Node 20.19 or newer together with npm.')
  if (code !== 0) stop('The dependencies could not be installed; see what npm said above.')
  say(`  done in ${seconds()} s`)
}

/** The project's own Node 24 where npm has one for this platform, else the machine's if it is new enough. */
function findNode() {
  const own = join(root, 'node_modules/.bin/node')
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  if (isAtLeast(process.version, [22, 18])) return process.execPath
  return stop(`There is no Node 24 from npm for this platform; install Node 22.18 or newer (this is ${process.version}).`)
}

/** Runs main.ts, passes signals on, and ends as it ends. The channel tells it when this process is gone, however that happened. */
function handOver(node) {
  const main = join(root, 'scripts/main.ts')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

if (!isAtLeast(process.version, [20, 19])) stop(`Sojourn needs Node 20.19 or newer; this is ${process.version}.`)
refuseUnwritable()
if (!isInstalled()) await withInstallLock(async () => isInstalled() || install())
handOver(findNode())
