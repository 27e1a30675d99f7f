import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const pretending = (version: string) => `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`

function start(given: readonly string[], flags: readonly string[] = []) {
  const { SOJOURN_MODE: _, ...rest } = process.env
  return spawnSync(process.execPath, [...flags, 'scripts/start.mjs', ...given], { encoding: 'utf8', env: rest as NodeJS.ProcessEnv })
}

describe('the launcher', () => {
  it('says in one sentence that Node is too old', () => {
    const { status, stderr } = start([], ['--import', pretending('v18.20.4')])
    expect(stderr.trim()).toBe('Sojourn needs Node 20.19 or newer; this is v18.20.4.')
    expect(status).toBe(1)
  })

  it('names its commands when it is given one it does not know', () => {
    const { status, stderr } = start(['nonsense'])
    expect(stderr.trim()).toMatch(/^There is no command "nonsense"; there are: start, dev, .*\.$/)
    expect(status).toBe(1)
  })

  it('refuses production without a database of its own', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, SOJOURN_MODE: 'production' },
    })
    expect(stderr.trim()).toMatch(/^Production needs a PostgreSQL of its own/)
    expect(status).toBe(1)
  })
})
