import { PageSteps, type PageStepsProps } from './page-steps'

/**
 * Below a list that is read a page at a time: which of how many are shown, and the way to the others. Nothing below a list that is whole.
 * Whatever else a list comes with, its rows among it, stays on the server: given to what runs in the browser, it would be sent a second time.
 */
export function ListPages({ page, pageSize, total, name }: PageStepsProps) {
  return total > pageSize ? <PageSteps {...{ page, pageSize, total, name }} /> : null
}
