import type { Ruling } from '@/lib/domain/finding'

/** Whether somebody like them is on file, and it is asked if this is another person. */
export const isAskedForAnother = (ruling: Pick<Ruling<string, unknown>, 'findings'> | null): boolean =>
  ruling?.findings.some(({ code }) => code === 'PERSON_MAY_BE_ON_FILE') ?? false
