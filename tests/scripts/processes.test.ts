import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { identityOf, isAlive, waitUntil } from '../../scripts/support/processes'

it.runIf(existsSync('/proc/self/stat'))('one that has ended and that its parent never asks after does not run', async () => {
  // The shell becomes a program that waits for nobody, before its child ends.
  const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const pid = Number(await new Promise<Buffer>((told) => parent.stdout.once('data', told)))
    expect(await waitUntil(() => !isAlive(pid), 5_000)).toBe(true)
    expect(() => process.kill(pid, 0)).not.toThrow()
    expect(identityOf(pid)).toBeNull()
    expect(isAlive(parent.pid ?? 0)).toBe(true)
  } finally {
    parent.kill('SIGKILL')
  }
})
