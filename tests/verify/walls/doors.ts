import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { permissions } from '../../../lib/domain/access/permissions.ts'
import type { Role } from '../../../lib/domain/access/roles.ts'

const root = join(import.meta.dirname, '../../..')

/** One public endpoint of the build: a server action, the command it gives, and who may give that. */
export type Door = {
  readonly id: string
  readonly name: string
  /** A page that offers it: posted to another page it would be sent on by the framework under the server's own name. */
  readonly page: string
  /** Null when nothing in the file says which command it gives. */
  readonly command: string | null
  readonly roles: readonly Role[] | null
  readonly input: z.ZodType | null
  /** Strangers may knock: forms of the public site, sign-in, mailed links. What they may do is the command's to say. */
  readonly isPublic: boolean
  /** About the person's own sign-in: the door itself says whose, and what is sent about that is not read. */
  readonly isOwn: boolean
}

type Entry = { readonly filename: string; readonly exportedName: string; readonly workers: Readonly<Record<string, unknown>> }

/** Every action of the production build, from its own manifest. */
export function actionsOfBuild(): { readonly id: string; readonly entry: Entry }[] {
  const manifest = JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, Entry>
  }
  return Object.entries(manifest.node).map(([id, entry]) => ({ id, entry }))
}

/** Every address of the production build: pages and route handlers, with their parameters in brackets. */
export function addressesOfBuild(): string[] {
  const manifest = JSON.parse(readFileSync(join(root, '.next/server/app-paths-manifest.json'), 'utf8')) as Record<string, string>
  return Object.keys(manifest)
    .filter((path) => !path.startsWith('/_'))
    .map(pathOf)
}

const pathOf = (file: string): string => file.replace(/\/(page|route)$/, '').replace(/\/\([^)]+\)/g, '') || '/'

/** Ties an action to its command by what its file says, and to the permission table by the command's own name. */
export async function doorOf(id: string, { filename, exportedName, workers }: Entry, text: string): Promise<Door> {
  const page = pathOf((Object.keys(workers)[0] ?? 'app/sign-in/page').replace(/^app/, ''))
  const body = new RegExp(`export async function ${exportedName}\\b[\\s\\S]*?\\n}`).exec(text)?.[0] ?? ''
  const imports = new Map(
    [...text.matchAll(/import \{ ([^}]*)\} from '(\.\.\/commands\/[^']+)'/g)].flatMap(([, names = '', from = '']) =>
      names.split(',').map((name) => [name.trim(), from] as const),
    ),
  )
  const command = [...imports.keys()].find((name) => new RegExp(`\\b${name}\\b`).test(body)) ?? ''
  const isPublic = /\b(signInDoor|publicDoor|\w*[lL]inkDoor|actAs)\(/.test(body)
  const isOwn = /\bownDoor\(/.test(body)
  const from = imports.get(command)
  if (!from) return { id, name: exportedName, page, command: null, roles: null, input: null, isPublic: false, isOwn: false }
  const module = (await import(join(root, dirname(filename), from)).catch(() => ({}))) as Record<string, { name: string; input: z.ZodType }>
  const found = module[command]
  const roles = found ? ((permissions as Record<string, readonly Role[]>)[found.name] ?? null) : null
  return {
    id,
    name: exportedName,
    page,
    command: found?.name ?? null,
    roles,
    input: found?.input ?? null,
    isPublic,
    isOwn,
  }
}

/** The doors of the build; `planted` adds one as a careless developer would. */
export async function doorsOfBuild(): Promise<Door[]> {
  return Promise.all(actionsOfBuild().map(({ id, entry }) => doorOf(id, entry, readFileSync(join(root, entry.filename), 'utf8'))))
}

/** A door whose command stands in no permission row is found, whatever it does. */
export async function plantedDoor(): Promise<Door> {
  const text =
    "import { plantedCommand } from '../commands/planted.ts'\nexport async function plantedAction(input: unknown) {\n  return act(plantedCommand, input)\n}\n"
  return doorOf('planted', { filename: 'lib/actions/planted.ts', exportedName: 'plantedAction', workers: {} }, text)
}
