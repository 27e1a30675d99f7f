import 'server-only'
import { type Cut, countedAs, cutAt, type Page } from '../domain/page.ts'
import { atOnce } from './at-once.ts'

type Asked<Row> = {
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  readonly count: Promise<number>
  /** As far as is counted where the list grows for years: a count of one more says that there are more. */
  readonly most?: number
  readonly rows: (cut: Omit<Cut, 'page'>) => Promise<readonly Row[]>
}

/** A page of a list with how many there are: the first page is read while they are counted, a later one when it is known where the list ends. */
export async function readPage<Row>({ page: asked, pageSize, count, most, rows }: Asked<Row>): Promise<Page<Row>> {
  const first = asked === 1 ? rows({ skip: 0, take: pageSize }) : null
  const { counted, items } = await atOnce({ counted: count, items: first })
  const known = most === undefined ? { total: counted } : countedAs(counted, most)
  const { page, ...cut } = cutAt(asked, known.total, pageSize)
  return { ...known, items: items ?? (await rows(cut)), page, pageSize }
}
