/** How ketamine is taken. */
export const routes = ['lozenge', 'im', 'iv', 'nasal', 'esketamine'] as const
export type Route = (typeof routes)[number]

/** Routes that medical staff give or watch; a lozenge is taken by the client. */
export const isGivenByStaff = (route: string | null | undefined): boolean => route === 'im' || route === 'iv' || route === 'esketamine'
