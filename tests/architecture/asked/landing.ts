/** Things whose door is being built: each leaves with the work that asks it, and the list ends empty. */
export const landing: readonly string[] = [
  'ruleRescreen',
  'ruleScopeOfPractice',
  'decideFormat',
  'therapistEligibleThrough',
  'prescriberEligibleThrough',
  'expiryNoticesOn',
  'Service.label',
  'Service.kind',
  'Service.isPublic',
  'contactsIn',
  'usualContact',
  'Chair.name',
]
