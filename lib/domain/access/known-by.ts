/** How somebody on the other side is known to be who they say, before what protects their account is taken away. */
export const waysKnown = ['in_person', 'called_back', 'on_video'] as const
export type WayKnown = (typeof waysKnown)[number]
