import 'server-only'
import { reject } from '../command.ts'

/** The answer when there is no such file, or not for this person. */
export const noSuchFile = () => reject({ form: ['There is no such file any more. Reload the page.'] })
