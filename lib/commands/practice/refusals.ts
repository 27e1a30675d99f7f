import { reject } from '../command.ts'

/** Field messages that several settings share. */

export const gone = () => reject({ form: ['This entry is no longer there. Reload the page.'] })
export const nameTaken = () => reject({ name: ['There is one of this name already.'] })
export const notFound = (field: string) => reject({ [field]: ['Choose one from the list.'] })
export const noPromise = 'This promises what nobody can. Say what may happen, and for whom it was found.'
