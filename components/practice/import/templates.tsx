import { importKinds, isExportKind } from '@/lib/domain/practice/import/kinds'
import { paths } from '@/lib/paths'
import { say } from './words'

const link = 'inline-flex min-h-8 items-center underline underline-offset-4'

/** Files with our headers: empty ones to fill in, and what is here written the same way. */
export function Templates() {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {importKinds.map((kind) => (
        <li key={kind} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
          <span className="font-medium">{say(`kind_${kind}`)}</span>
          <span className="flex flex-wrap gap-x-4 text-sm">
            <a href={paths.api.importTemplate(kind)} download className={link}>
              {say('template')}
              <span className="sr-only">: {say(`kind_${kind}`)}</span>
            </a>
            {isExportKind(kind) && (
              <a href={paths.api.exportOf(kind)} download className={link}>
                {say('exportAs')}
                <span className="sr-only">: {say(`kind_${kind}`)}</span>
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
