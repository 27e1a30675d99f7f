import type { Finding } from '@/lib/domain/finding'

/** Findings by their codes, when their sentences cannot be had: half an answer, and something to ask about. */
export const FindingCodes = ({ findings }: { readonly findings: readonly Pick<Finding, 'code'>[] }) => (
  <p>The words for this did not come. Load the page again to read them: {findings.map(({ code }) => code).join(', ')}</p>
)
