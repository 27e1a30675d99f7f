'use server'

import { lookAtNews } from '../commands/news/look-at-news.ts'
import { readNews } from '../commands/news/read-news.ts'
import type { ReadNewsInput } from '../inputs/news.ts'
import { paths } from '../paths.ts'
import { act } from './act.ts'

export async function readNewsAction(input: ReadNewsInput, key?: string) {
  return act(readNews, input, [paths.clinic.news, paths.clinic.today], key)
}

export async function lookAtNewsAction(input: Record<string, never>, key?: string) {
  return act(lookAtNews, input, [paths.clinic.news], key)
}
