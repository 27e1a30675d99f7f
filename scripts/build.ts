import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, startNode } from './support/children.ts'
import { withLock } from './support/lock.ts'
import { inProject } from './support/paths.ts'
import { PlainError, step } from './support/terminal.ts'

const folders = ['app', 'components', 'lib', 'public', 'prisma/schema']
const files = [
  'package-lock.json',
  'tsconfig.json',
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
]
const derived = join('lib', 'data', 'generated')

function filesIn(folder: string): string[] {
  if (!existsSync(inProject(folder))) return []
  return readdirSync(inProject(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (path === derived) return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

/** One fingerprint for everything a build is made from. */
export function sourcesFingerprint(more: readonly string[] = []): string {
  const hash = createHash('sha256')
  const all = [...files.filter((file) => existsSync(inProject(file))), ...[...folders, ...more].flatMap(filesIn)]
  for (const path of all.sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0')
  return hash.digest('hex')
}

const stamp = () => inProject('.next/built-from')

function isFresh(fingerprint: string): boolean {
  return existsSync(inProject('.next/BUILD_ID')) && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === fingerprint
}

async function build(): Promise<void> {
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : undefined }
  const child = startNode('node_modules/next/dist/bin/next', ['build'], { env, quiet: true })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  if ((await ended(child)) === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new PlainError('The portal could not be built; see what Next said above.')
}

/** Builds the portal unless the build that is there was made from these very sources. */
export async function ensureBuild(): Promise<void> {
  const fingerprint = sourcesFingerprint()
  if (isFresh(fingerprint)) return
  await withLock(inProject('.cache/building'), 'building the portal', async () => {
    if (isFresh(fingerprint)) return
    await step('Building the portal', build)
    writeFileSync(stamp(), fingerprint)
  })
}
