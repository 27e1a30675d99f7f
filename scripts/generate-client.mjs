// Writes the typed database client from prisma/schema. Runs after every install, by whatever Node is at hand, and needs no network:
// generating asks for a schema engine that it never uses, so any executable may stand in for it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemaFolder = join(root, 'prisma/schema')
const client = join(root, 'lib/data/generated/client.ts')
const stamp = join(root, '.cache/generated-client')

/** The fingerprint of everything the client is made from. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'node_modules/prisma/package.json')))
  for (const file of readdirSync(schemaFolder).sort()) hash.update(file).update(readFileSync(join(schemaFolder, file)))
  return hash.digest('hex')
}

function generate() {
  const cli = join(root, 'node_modules/prisma/build/index.js')
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (run.status === 0) return
  process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}\nThe database client could not be generated from prisma/schema.\n`)
  process.exit(1)
}

// Where the project was packed for production the client came along, and there is nothing to write it with.
if (existsSync(schemaFolder) && existsSync(join(root, 'app'))) {
  const wanted = fingerprint()
  const written = existsSync(stamp) && existsSync(client) ? readFileSync(stamp, 'utf8') : ''
  if (written !== wanted || process.argv.includes('--force')) {
    generate()
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  }
}
