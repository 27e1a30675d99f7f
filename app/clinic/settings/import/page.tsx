import { notFound } from 'next/navigation'
import { ExportParts } from '@/components/practice/import/export-parts'
import { ImportFiles } from '@/components/practice/import/import-files'
import { StagedFile } from '@/components/practice/import/staged-file'
import { Templates } from '@/components/practice/import/templates'
import { UploadForm } from '@/components/practice/import/upload-form'
import { say } from '@/components/practice/import/words'
import { buttonClass } from '@/components/ui/button-class'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findImport, IMPORT_PAGE, listImports } from '@/lib/data/views/imports'
import { countClientsToExport } from '@/lib/data/views/record-export'
import { rowStates } from '@/lib/domain/practice/import/judge'
import { isId } from '@/lib/ids'
import { askedOne, askedPage, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Moving in and out' }

type Props = { searchParams: Promise<Search> }

export default async function ImportPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { today, timeZone, now } = await currentDay()
  const { file, show = 'all', page = 1 } = readSearch(await searchParams, { file: askedText, show: askedOne(rowStates), page: askedPage })
  if (file !== undefined) {
    const found = isId(file) ? await readAs(admin, (tx) => findImport(tx, admin, file, { today, now, show, page })) : null
    if (!found) notFound()
    return <StagedFile preview={found} show={show} page={page} pageSize={IMPORT_PAGE} />
  }
  const { files, clients } = await readAs(admin, (tx) =>
    atOnce({
      files: listImports(tx, admin, page),
      clients: countClientsToExport(tx, admin),
    }),
  )

  return (
    <>
      <PageHeader title={say('title')} lead={say('lead')} />
      <Section title={say('newTitle')} detail={say('newDetail')}>
        <UploadForm />
      </Section>
      <Section title={say('templates')} detail={say('templatesDetail')}>
        <Templates />
      </Section>
      <Section title={say('files')}>
        <ImportFiles files={files.items} timeZone={timeZone} />
        <ListPages {...files} />
      </Section>
      <Section title={say('exportTitle')} detail={say('exportDetail')}>
        <a href={paths.api.exportAll} download className={`justify-self-start ${buttonClass('secondary')}`}>
          {say('exportAll')}
        </a>
        <ExportParts clients={clients} />
      </Section>
    </>
  )
}
