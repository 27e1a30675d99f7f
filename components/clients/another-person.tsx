import { TextLink } from '@/components/ui/text-link'
import type { Ruling } from '@/lib/domain/finding'
import { paths } from '@/lib/paths'
import { say } from './merging-words'

type Asked = Pick<Ruling<string, unknown>, 'findings'> | null

const likely = (ruling: Asked) => ruling?.findings.find(({ code }) => code === 'PERSON_MAY_BE_ON_FILE')

/** Whether somebody like them is on file, and it is asked if this is another person. */
export const isAskedForAnother = (ruling: Asked): boolean => likely(ruling) !== undefined

/** The way to who is on file, in a window of its own so that nothing typed is lost: two charts of one person are merged from there. */
export function OnFileLink({ ruling }: { readonly ruling: Asked }) {
  const [first = ''] = String(likely(ruling)?.params.who ?? '').split(/[,;]/)
  return (
    <TextLink href={paths.clinic.clientsFound(first)} target="_blank" className="justify-self-start">
      {say('onFile')}
    </TextLink>
  )
}
