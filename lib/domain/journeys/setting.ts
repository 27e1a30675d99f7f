/** Where the client is during a visit. */
export const settings = ['office', 'facility', 'telehealth', 'home'] as const
export type Setting = (typeof settings)[number]
