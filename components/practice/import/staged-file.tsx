import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import type { ImportPreview as Preview } from '@/lib/domain/practice/import/import-preview'
import type { RowState } from '@/lib/domain/practice/import/judge'
import { columnsOf } from '@/lib/domain/practice/import/kinds'
import { paths } from '@/lib/paths'
import { ImportPreview } from './import-preview'
import { MapColumns } from './map-columns'
import { RunImport } from './run-import'
import { columnName, say } from './words'

type Props = { readonly preview: Preview; readonly show: RowState | 'all'; readonly page: number; readonly pageSize: number }

/** One file: its columns, its rows, and whether it is brought in. */
export function StagedFile({ preview: { file, missing, tally, sample, rows, total, ended }, show, page, pageSize }: Props) {
  const columns = Object.entries(columnsOf[file.kind]).map(([key, { header, isNeeded }]) => ({ key, header, isNeeded }))
  const headers = Object.fromEntries(columns.map(({ key, header }) => [key, header]))
  const lead = `${say(`kind_${file.kind}`)}. ${say('previewDetail', { count: file.rowCount })}`
  if (file.state !== 'staged') {
    return (
      <>
        <PageHeader title={file.fileName} lead={lead} />
        <Notice tone={file.state === 'done' ? 'ready' : 'info'} role="status">
          {file.state === 'done' && ended ? say('done', ended) : say('discarded')}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.clinic.imports} variant="secondary">
            {say('again')}
          </LinkButton>
          {file.kind === 'clients' && (
            <LinkButton href={paths.clinic.clients} variant="quiet">
              {say('seeClients')}
            </LinkButton>
          )}
        </div>
      </>
    )
  }
  const missingNames = missing.map((key) => columnName(headers[key] ?? key)).join(', ')
  return (
    <>
      <PageHeader title={file.fileName} lead={lead} />
      <Section title={say('columns')} detail={say('columnsDetail')}>
        {missing.length > 0 && <Notice tone="waits">{say('columnsMissingList', { columns: missingNames })}</Notice>}
        <MapColumns importId={file.id} columns={columns} headers={file.headers} sample={sample} mapping={file.mapping} />
      </Section>
      <Section title={say('preview')}>
        <ImportPreview importId={file.id} headers={headers} {...{ rows, tally, show, page, pageSize, total }} />
      </Section>
      <RunImport importId={file.id} tally={tally} isReadable={missing.length === 0} />
    </>
  )
}
