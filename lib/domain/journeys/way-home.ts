/** How a client goes home after a journey, as they say it. */
export const waysHome = ['driver', 'ride_share_with_adult', 'ride_share_alone', 'bus', 'walk', 'bike'] as const
export type WayHome = (typeof waysHome)[number]

/** The ways on which somebody goes with the client, who must be an adult. */
export const isWithSomebody = (way: WayHome): boolean => way === 'driver' || way === 'ride_share_with_adult'
