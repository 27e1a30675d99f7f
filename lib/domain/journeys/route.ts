/** How ketamine is taken. */
export const routes = ['lozenge', 'im', 'iv', 'nasal', 'esketamine'] as const
export type Route = (typeof routes)[number]
