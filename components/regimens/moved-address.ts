import type { MovedJourney } from '@/lib/domain/regimens/moved-plan'
import { isLocalDate } from '@/lib/domain/time/local'

/** Journeys on other days as they stand in an address: "3.2026-12-11,4.2026-12-18". */
export const movedInAddress = (journeys: readonly MovedJourney[]): string => journeys.map(({ number, on }) => `${number}.${on}`).join()

/** The same read again; what makes no sense is left out. */
export const movedJourneys = (text: string): MovedJourney[] =>
  text.split(',').flatMap((one) => {
    const [number = '', on = '', ...more] = one.split('.')
    return /^\d{1,2}$/.test(number) && isLocalDate(on) && more.length === 0 ? [{ number: Number(number), on }] : []
  })
