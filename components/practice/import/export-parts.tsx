import { CLIENTS_OF_A_PART, partsOf } from '@/lib/domain/practice/export/parts'
import { paths } from '@/lib/paths'
import { say } from './words'

const link = 'inline-flex min-h-8 items-center underline underline-offset-4'

/** Everything in parts, each of which can be taken again when it breaks off. */
export function ExportParts({ clients }: { readonly clients: number }) {
  const records = Array.from({ length: partsOf(clients) }, (_, index) => ({
    part: index + 1,
    from: index * CLIENTS_OF_A_PART + 1,
    to: Math.min((index + 1) * CLIENTS_OF_A_PART, clients),
  }))
  return (
    <div className="mt-4 grid gap-2">
      <h3 className="font-medium">{say('exportParts')}</h3>
      <p className="text-muted text-sm">{say('exportPartsDetail')}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface text-sm">
        {(['tables', 'practice'] as const).map((what) => (
          <li key={what} className="px-4 py-1.5">
            <a href={paths.api.exportPart(what, null)} download className={link}>
              {say(what === 'tables' ? 'exportTables' : 'exportPractice')}
            </a>
          </li>
        ))}
        {records.map(({ part, from, to }) => (
          <li key={part} className="px-4 py-1.5">
            <a href={paths.api.exportPart('records', part)} download className={link}>
              {say('exportRecords', { from, to })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
