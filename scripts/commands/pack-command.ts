import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { ensureBuild } from '../build.ts'
import { foldersOf, reachOf } from '../pack/reach.ts'
import { inProject, root } from '../support/paths.ts'
import { PlainError, say } from '../support/terminal.ts'

/** What runs in production beside the portal: the launcher, the worker, the set-up and the check of the trail. */
const entries = [
  ...['main.ts', 'generate-client.mjs', 'audit/verify-trail.mjs', 'support/follow-parent.mjs'].map((file) => `scripts/${file}`),
  ...['start', 'setup', 'migrate', 'build'].map((name) => `scripts/commands/${name}-command.ts`),
  'lib/jobs/worker.ts',
  'prisma/seed/setup.ts',
  'prisma/seed/reference.ts',
]
/** Commands of the launcher that build and try this project, and draft its migrations. */
const tools = new Set(
  ['test', 'script', 'draft', 'pack'].map((name) => `scripts/commands/${name}-command${name === 'script' ? 's' : ''}.ts`),
)
/** What is read rather than imported. */
const read = ['prisma/migrations', 'prisma/schema', 'public', 'lib/files/fonts', 'lib/data/generated', 'LICENSE', '.env.example']

/** Of the fonts of other scripts, the weight a paper is set in and the list of its parts: sixteen megabytes of two hundred and fifty. */
const fonts = ['unicode.json', 'files/*-400-normal.woff', 'LICENSE'].map((file) => `node_modules/@fontsource/*/${file}`)

/**
 * `pack FOLDER`: everything production needs and nothing else, in an empty folder: the portal as Next lays it out by itself, the worker, the
 * launcher's commands for running it, and the packages these reach. `node scripts/main.ts start` there is `npm start`.
 */
export async function packCommand([folder]: readonly string[]): Promise<number> {
  if (!folder || !isAbsolute(folder)) throw new PlainError('Say the whole path of an empty folder: pack /srv/sojourn.')
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new PlainError(`The folder ${folder} is not empty.`)
  if (process.env.SOJOURN_OUTPUT !== 'standalone')
    throw new PlainError('Packing needs a build that stands alone: SOJOURN_OUTPUT=standalone.')
  await ensureBuild()
  const copy = (from: string, to = from) => {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    cpSync(inProject(from), join(folder, to), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  }
  const alone = inProject('.next/standalone')
  if (!existsSync(join(alone, 'server.js')))
    throw new PlainError('The build that is there does not stand alone; remove .next and pack again.')
  cpSync(alone, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  copy('.next/static')
  const { files, packages } = reachOf(root, entries, tools)
  for (const file of files) copy(file)
  for (const path of read) if (existsSync(inProject(path))) copy(path)
  for (const path of globSync(fonts, { cwd: root })) copy(path)
  const lock = (JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as { packages: Parameters<typeof foldersOf>[1] }).packages
  const folders = foldersOf(root, lock, packages)
  for (const path of folders) copy(path)
  say(`${files.size} files and ${folders.size} packages were packed into ${folder}.`)
  return 0
}
