import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { withLock } from '../../scripts/support/lock'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('withLock', () => {
  it('lets one in at a time', async () => {
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(20)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withLock(join(folder, 'one'), 'testing', work)))
    expect(most).toBe(1)
    expect(existsSync(join(folder, 'one'))).toBe(false)
  })

  it('is free again when the work fails', async () => {
    const lock = join(folder, 'failing')
    await expect(withLock(lock, 'testing', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(lock, 'testing', () => Promise.resolve('in'))).toBe('in')
  })

  it.each([
    ['a process that is gone', '999999@1'],
    ['a process whose number somebody else has now', `${process.pid}@1`],
  ])('takes over from %s', async (_, holder) => {
    const lock = join(folder, 'dead')
    mkdirSync(lock)
    writeFileSync(join(lock, 'holder'), holder)
    expect(await withLock(lock, 'testing', () => Promise.resolve('in'))).toBe('in')
  })

  it('takes over from one that died before it could write its name', async () => {
    const lock = join(folder, 'nameless')
    mkdirSync(lock)
    const before = new Date(Date.now() - 60_000)
    utimesSync(lock, before, before)
    expect(await withLock(lock, 'testing', () => Promise.resolve('in'))).toBe('in')
  })
})
