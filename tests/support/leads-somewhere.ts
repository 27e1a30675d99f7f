import { globSync } from 'node:fs'

/** Stands for any part of an address that is filled in. */
export const ANY = '*'

/** Where something leads to: `app/(site)/consult/page.tsx` is `/consult`. */
const places = globSync('app/**/{page.tsx,route.ts}').map((file) =>
  file
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('(')),
)

/** Whether an address of the product has a page or a route. */
export const leadsSomewhere = (address: string) => {
  const parts = new URL(address, 'https://example.org').pathname.split('/').slice(1).filter(Boolean)
  return places.some(
    (place) =>
      place.length === parts.length && place.every((part, index) => part === parts[index] || part.startsWith('[') || parts[index] === ANY),
  )
}
