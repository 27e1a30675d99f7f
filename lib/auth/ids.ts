import 'server-only'
import { notFound } from 'next/navigation'
import { isId } from '../ids.ts'

/** The ids in the address of a page. An address with something else in their place is nobody's. */
export function idsOf<Params extends Readonly<Record<string, string>>>(params: Params): Params {
  if (!Object.values(params).every(isId)) notFound()
  return params
}
