/** Who or what an appointment takes up. */
export const resourceKinds = ['clinician', 'room', 'client', 'chair', 'prescriber'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** The client is free again when the visit ends; everybody and everything else keeps the time after it. */
export const keepsBuffer = (kind: ResourceKind): boolean => kind !== 'client'
