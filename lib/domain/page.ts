/** One page of a longer list and how many are in all of it. `page` counts from 1; where a later one was asked it is the last there is. */
export type Page<Item> = {
  readonly items: readonly Item[]
  readonly total: number
  /** There are more than `total`, and nobody has counted how many. */
  readonly isMore?: boolean
  readonly page: number
  readonly pageSize: number
}

/** The first of a longer list that is not read further here, and how many are in all of it: the screen says so where more are than shown. */
export type First<Item> = { readonly items: readonly Item[]; readonly total: number }

export type Cut = { readonly page: number; readonly skip: number; readonly take: number }

/** Where the page that was asked begins in a list of so many. */
export function cutAt(asked: number, total: number, pageSize: number): Cut {
  const page = Math.min(asked, Math.max(1, Math.ceil(total / pageSize)))
  return { page, skip: (page - 1) * pageSize, take: pageSize }
}

/** A page of a list that is there whole. */
export function pageOf<Item>(items: readonly Item[], asked: number, pageSize: number): Page<Item> {
  const { page, skip } = cutAt(asked, items.length, pageSize)
  return { items: items.slice(skip, skip + pageSize), total: items.length, page, pageSize }
}

const PAGES_AHEAD = 20

/** As far as a list that grows for years is counted where a page of it is asked: so many pages ahead. Ask for one more than that. */
export const countedTo = (asked: number, pageSize: number): number => (asked + PAGES_AHEAD) * pageSize

/** What was counted of it: how many there are, or that there are more. */
export const countedAs = (counted: number, most: number): Pick<Page<never>, 'total' | 'isMore'> => ({
  total: Math.min(counted, most),
  isMore: counted > most,
})
