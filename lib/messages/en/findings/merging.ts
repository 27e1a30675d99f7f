import type { FindingWords } from '../../finding-words.ts'

const client = 'The practice will be in touch about your record.'

/** Why two charts are not merged, what stands on both, and why they are not taken apart. */
export const mergingFindings = {
  CHART_WAS_MERGED: {
    staff:
      'This chart was merged into another one of the same person and takes nothing new. The link to the chart that stays is at the top of the page.',
    client: 'Your record was put together with another one of yours. Sign in to that one, or call us.',
  },
  MERGE_SAME_CHART: { staff: 'This is one and the same chart. Choose another.', client },
  MERGE_CHAIN: {
    staff:
      'A chart that was merged, or that another one was merged into, cannot go. Merge into the chart that stays, or choose the other one to stay.',
    client,
  },
  MERGE_BIRTH_DIFFERS: {
    staff: 'The dates of birth differ: {stays} and {goes}. If this is one person, correct the wrong one on its record first.',
    client,
  },
  MERGE_NAME_DIFFERS: { staff: 'The legal names differ: {stays} and {goes}. Be sure that this is one person.', client },
  MERGE_VISITS_AHEAD: {
    staff:
      '{count, plural, one {# visit is} other {# visits are}} ahead or going on. Book {count, plural, one {it} other {them}} on the chart that stays and cancel here.',
    client,
  },
  MERGE_REGIMEN_ONLY_THERE: { staff: 'A regimen is running here and none on the chart that stays. Let this chart stay instead.', client },
  MERGE_REGIMEN_BOTH: {
    staff: 'Both charts have a regimen. The one here ends where it is: no cycle of it can be booked any more.',
    client,
  },
  MERGE_ORDER_LIVE: {
    staff:
      '{count, plural, one {# dose order is} other {# dose orders are}} alive. Ask the prescriber to order on the chart that stays and to revoke here.',
    client,
  },
  MERGE_REFERRAL_LIVE: { staff: 'A referral to {who} is open. Refer on the chart that stays and take it back here.', client },
  MERGE_ENROLLED: { staff: 'Enrolled in the esketamine program at {where}. End it here and enrol on the chart that stays.', client },
  MERGE_ALERT_OPEN: {
    staff:
      '{count, plural, one {# safety alert is} other {# safety alerts are}} open. Whoever treats closes {count, plural, one {it} other {them}} first.',
    client,
  },
  MERGE_SCREEN_STOPS: {
    staff:
      'A screen or a prescriber’s decision here stops this person or makes them wait, and nothing newer stands on the chart that stays. Screen again there first.',
    client,
  },
  MERGE_PLAN_NEWER: { staff: 'The newer safety plan is here. Write it on the chart that stays first.', client },
  MERGE_PLANS_BOTH: { staff: 'Both charts have a safety plan. The one on the chart that stays counts.', client },
  MERGE_NOTE_OPEN: {
    staff: '{count, plural, one {# note is} other {# notes are}} not signed. Sign {count, plural, one {it} other {them}} first.',
    client,
  },
  MERGE_UNBILLED: {
    staff: '{count, plural, one {# visit waits} other {# visits wait}} to be billed. Mend what is found first.',
    client,
  },
  MERGE_MONEY_OPEN: {
    staff:
      '{count, plural, one {# refund, write-off or question} other {# refunds, write-offs or questions}} about money {count, plural, one {is} other {are}} open. Decide first.',
    client,
  },
  MERGE_RESTRICTED: {
    staff:
      '{count, plural, one {A wish} other {# wishes}} about which plan is told or asked {count, plural, one {holds} other {hold}} here. Have it signed on the chart that stays and end it here.',
    client,
  },
  MERGE_COVERAGE_ONLY_THERE: {
    staff: 'A coverage is in force here that the chart that stays does not have. Enter it there first, with the same member number.',
    client,
  },
  MERGE_WALL: {
    staff:
      'Medicaid or the VA covers {on} on one of the charts, and the client is asked for money for that day. Verify the coverage on the chart with the balance first: what was asked is taken back.',
    client,
  },
  MERGE_PORTAL_ONLY_THERE: { staff: 'Only the chart that goes has a portal account. Let that chart stay instead.', client },
  MERGE_PORTAL_ENDS: {
    staff: 'Both charts have a portal account. The one of the chart that goes ends: whoever signs in with it is told to use the other.',
    client,
  },
  MERGE_SAME_HOUR: {
    staff:
      'A plan was billed an individual hour on {on} on both charts{count, plural, one {} other {, and on other days}}. Only one is paid a day: take one back.',
    client,
  },
  MERGE_SAME_CLAIM: {
    staff:
      'The same plan has a claim for {on} from both charts{count, plural, one {} other {, and for other days}}. Look whether one has to be taken back.',
    client,
  },
  MERGE_PAPERS_STAY: {
    staff:
      '{count, plural, one {# signed paper stays} other {# signed papers stay}} where {count, plural, one {it was} other {they were}} signed. What has to hold from now on is signed on the chart that stays.',
    client,
  },
  MERGE_HELD: { staff: 'A legal hold is on one of the charts. From now on it keeps the rows of both.', client },
  MERGE_BALANCE: {
    staff: 'The account of the chart that goes is kept apart: {owedCents} owed, {creditCents} credit. It is settled there.',
    client,
  },
  MERGE_NOT_THERE: { staff: 'This chart is not merged.', client },
  MERGE_UNDO_LATE: { staff: 'A merge can be undone for {hours} hours. After that the two charts stay together.', client },
  MERGE_UNDO_RESTS: {
    staff: '{count, plural, one {# posting has} other {# postings have}} been made since, with both charts in hand. The two stay together.',
    client,
  },
  MERGE_UNDO_NOTES: {
    staff:
      '{count, plural, one {# note was} other {# notes were}} begun or signed on the chart that stays since the merge. The two stay together.',
    client,
  },
  MERGE_UNDO_VISITS: {
    staff:
      '{count, plural, one {# visit was} other {# visits were}} booked on the chart that stays since the merge. The two stay together.',
    client,
  },
  MERGE_UNDO_PAPERS: {
    staff:
      '{count, plural, one {# paper was} other {# papers were}} signed on the chart that stays since the merge. The two stay together.',
    client,
  },
  MERGE_UNDO_MESSAGES: {
    staff:
      '{count, plural, one {# message was} other {# messages were}} written on the chart that stays since the merge. The two stay together.',
    client,
  },
  MERGE_UNDO_ORDERS: {
    staff:
      '{count, plural, one {# dose order was} other {# dose orders were}} written on the chart that stays since the merge. The two stay together.',
    client,
  },
} as const satisfies Record<string, FindingWords>
