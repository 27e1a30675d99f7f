import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, startNode } from './support/children.ts'
import { fingerprintOf } from './support/fingerprint.ts'
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
const stamp = () => inProject('.next/built-from')

function isFresh(fingerprint: string): boolean {
  return existsSync(inProject('.next/BUILD_ID')) && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === fingerprint
}

/** Where Next writes keys of its own: what seals the arguments of an action, and what opens a preview. */
const withKeys = [
  'server/server-reference-manifest.json',
  'server/server-reference-manifest.js',
  'prerender-manifest.json',
  'cache/.rscinfo',
]

/** Only whoever runs the portal may read them. */
export function keepKeys(built = inProject('.next')): void {
  for (const file of withKeys.map((name) => join(built, name))) if (existsSync(file)) chmodSync(file, 0o600)
}

async function build(): Promise<void> {
  const builtBefore = String(existsSync(inProject('.next/BUILD_ID')))
  const env = {
    SOJOURN_BUILT_BEFORE: builtBefore,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: process.stdout.isTTY ? '1' : undefined,
  }
  const child = startNode('node_modules/next/dist/bin/next', ['build'], { env, quiet: true })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  if ((await ended(child)) === 0) return keepKeys()
  process.stderr.write(Buffer.concat(output))
  throw new PlainError('The portal could not be built; see what Next said above.')
}

/** Where the project was packed for production there are no sources of pages, and the build is all there is. */
export const isPacked = (): boolean => existsSync(inProject('server.js')) && !existsSync(inProject('app'))

/** Builds the portal unless the build that is there was made from these very sources. */
export async function ensureBuild(): Promise<void> {
  if (isPacked()) return
  const fingerprint = fingerprintOf(folders, files)
  if (isFresh(fingerprint)) return
  await withLock(inProject('.cache/building'), 'building the portal', async () => {
    if (isFresh(fingerprint)) return
    await step('Building the portal', build)
    writeFileSync(stamp(), fingerprint)
  })
}
