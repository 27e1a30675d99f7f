import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf } from './processes.ts'
import { PlainError, say } from './terminal.ts'

const takeOverAfterMs = 10_000

function made(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return false
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new PlainError(`The folder ${dirname(folder)} cannot be written by this user; start as its owner, or remove it.`)
    }
    throw error
  }
}

function ageMs(folder: string): number {
  try {
    return Date.now() - statSync(folder).mtimeMs
  } catch {
    return 0
  }
}

/** The holder is gone when its process is gone, or when it never came to write its name. */
function isAbandoned(folder: string): boolean {
  try {
    const holder = readFileSync(join(folder, 'holder'), 'utf8')
    return identityOf(Number.parseInt(holder, 10)) !== holder
  } catch {
    return ageMs(folder) > takeOverAfterMs
  }
}

/** Removes an abandoned lock. A second folder keeps two processes from taking it over at once. */
function takeOver(folder: string): void {
  const guard = `${folder}.taking-over`
  if (!made(guard)) {
    if (ageMs(guard) > takeOverAfterMs) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true })
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

/** Runs `work` while no other process on this machine does: a folder is the lock, a dead holder's lock is taken over. */
export async function withLock<Result>(folder: string, what: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(folder), { recursive: true })
  let told = false
  for (let waited = 0; !made(folder); waited += 50) {
    if (isAbandoned(folder)) takeOver(folder)
    if (waited > 3_000 && !told) {
      say(`Waiting for another command that is ${what} …`)
      told = true
    }
    await sleep(50)
  }
  try {
    writeFileSync(join(folder, 'holder'), identityOf(process.pid) ?? '')
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
