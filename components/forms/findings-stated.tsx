import { FindingsCard, type FindingsProps } from './findings-card'
import { FindingsGroups } from './findings-groups'

/** The ruling card of a page that knows its ruling: worded on the server, so that the browser loads the words of no rule. */
export const FindingsStated = ({ reader, timeZone, ...card }: FindingsProps) => (
  <FindingsCard {...card} sentences={<FindingsGroups findings={card.ruling.findings} reader={reader} timeZone={timeZone} />} />
)
