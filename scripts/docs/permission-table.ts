import { permissions } from '../../lib/domain/access/permissions.ts'
import type { Role } from '../../lib/domain/access/roles.ts'

const shown = ['visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system'] as const satisfies readonly Role[]

/** Who may give which command, as a table a person can read. */
export function permissionTable(): string {
  const head = ['Command', ...shown]
  const rows = Object.entries(permissions).map(([name, roles]) => [
    `\`${name}\``,
    ...shown.map((role) => ((roles as readonly Role[]).includes(role) ? '●' : '')),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : ':-:'))), ...rows.map(line)].join('\n')
}
