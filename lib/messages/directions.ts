/** The way to an address on a map. Nothing but the address is in the link. */
export const directionsTo = (address: string): string => `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
