#!/usr/bin/env node
// Stands in for systemd where the page is played: it reads the unit the page writes and starts, stops and starts anew what the unit says,
// with the unit's environment and nothing else. It knows nothing of the unit's walls around a process.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseEnv } from 'node:util'

const stage = process.env.STAGE
const units = `${stage}/etc/systemd/system`
const run = `${stage}/run`
mkdirSync(run, { recursive: true })

const running = () => readdirSync(run).map((name) => name.replace(/\.pid$/, ''))
const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function start(name) {
  if (running().includes(name)) return
  const [template, instance = ''] = name.split('@')
  const lines = readFileSync(`${units}/${template}@.service`, 'utf8').replaceAll('%i', instance).split('\n')
  const all = (key) => lines.flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []))
  const files = all('EnvironmentFile').map((file) => parseEnv(readFileSync(file, 'utf8')))
  const own = parseEnv(
    all('Environment')
      .flatMap((text) => text.split(/\s+/))
      .join('\n'),
  )
  const [program, ...given] = all('ExecStart')[0].split(/\s+/)
  const log = openSync(`${stage}/log/${name}.log`, 'a')
  const child = spawn(existsSync(program) ? program : process.execPath, given, {
    cwd: all('WorkingDirectory')[0],
    env: Object.assign({ PATH: process.env.PATH }, ...files, own),
    detached: true,
    stdio: ['ignore', log, log],
  })
  writeFileSync(`${run}/${name}.pid`, String(child.pid))
  child.unref()
}

async function stop(name) {
  const pid = Number(readFileSync(`${run}/${name}.pid`, 'utf8'))
  if (isAlive(pid)) process.kill(pid, 'SIGTERM')
  for (let waited = 0; isAlive(pid) && waited < 40_000; waited += 50) await sleep(50)
  if (isAlive(pid)) process.kill(-pid, 'SIGKILL')
  rmSync(`${run}/${name}.pid`)
}

const [verb, ...rest] = process.argv.slice(2)
const [wanted = ''] = rest.filter((word) => !word.startsWith('--'))
const isOurs = wanted.startsWith('sojourn@')
const matching = running().filter((name) => (wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted))
if (!isOurs && wanted.startsWith('sojourn-') && !existsSync(`${units}/${wanted}`)) throw new Error(`There is no unit ${wanted}.`)
if (isOurs && (verb === 'stop' || verb === 'restart')) await Promise.all(matching.map(stop))
if (isOurs && verb === 'restart') for (const name of matching) start(name)
if (isOurs && (verb === 'start' || verb === 'enable')) start(wanted)
