import { notFound } from 'next/navigation'
import { ImportFiles } from '@/components/practice/import/import-files'
import { StagedFile } from '@/components/practice/import/staged-file'
import { Templates } from '@/components/practice/import/templates'
import { UploadForm } from '@/components/practice/import/upload-form'
import { say } from '@/components/practice/import/words'
import { buttonClass } from '@/components/ui/button-class'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/scope'
import { findImport, IMPORT_PAGE, listImports } from '@/lib/data/views/imports'
import { type RowState, rowStates } from '@/lib/domain/practice/import/judge'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Moving in and out' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const oneOf = (given: string | string[] | undefined): string => [given ?? ''].flat()[0] ?? ''
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
const shownOf = (text: string): RowState | 'all' => rowStates.find((state) => state === text) ?? 'all'
const pageOf = (text: string): number => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1)

export default async function ImportPage({ searchParams }: Props) {
  const admin = await requireActor('admin')
  const { today, timeZone } = await currentDay()
  const asked = await searchParams
  const fileId = oneOf(asked.file)
  if (fileId !== '') {
    const show = shownOf(oneOf(asked.show))
    const page = pageOf(oneOf(asked.page))
    const found = isId(fileId) ? await readAs(admin, (tx) => findImport(tx, admin, fileId, { today, show, page })) : null
    if (!found) notFound()
    return <StagedFile preview={found} show={show} page={page} pageSize={IMPORT_PAGE} />
  }
  const files = await readAs(admin, (tx) => listImports(tx, admin))

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
        <ImportFiles files={files} timeZone={timeZone} />
      </Section>
      <Section title={say('exportTitle')} detail={say('exportDetail')}>
        <a href={paths.api.exportAll} download className={`justify-self-start ${buttonClass('secondary')}`}>
          {say('exportAll')}
        </a>
      </Section>
    </>
  )
}
