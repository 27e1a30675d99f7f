/** How somebody says they are covered, in words that are not the insurers'. */
export const coverageAsked = {
  commercial: 'Insurance from work, school or the marketplace',
  medicaid: 'Medicaid, also under your state’s own name for it',
  medicaid_mco: 'Medicaid through an insurance company',
  medicare: 'Medicare',
  medicare_advantage: 'Medicare through an insurance company (Medicare Advantage)',
  dual_snp: 'Medicare and Medicaid together',
  va: 'VA',
  tricare: 'TRICARE',
  self_pay: 'None, I pay myself',
} as const
