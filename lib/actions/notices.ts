'use server'

import { readNotice } from '../commands/notices/read-notice.ts'
import type { ReadNoticeInput } from '../inputs/notices.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function readNoticeAction(input: ReadNoticeInput, key?: string) {
  return act(readNotice, input, [paths.clinic.notices, paths.clinic.today], key)
}
