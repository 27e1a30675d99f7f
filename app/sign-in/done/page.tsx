import { redirect } from 'next/navigation'
import { backPath, landingOf } from '@/lib/auth/landing'
import { findCurrentSession } from '@/lib/auth/session'
import { askedAddress, readSearch, type Search } from '@/lib/inputs/search'
import { paths } from '@/lib/paths'

type Props = { readonly searchParams: Promise<Search> }

/** Sends a finished sign-in on: to the second factor if it is missing, to the page that was asked for, or home. */
export default async function SignedInPage({ searchParams }: Props) {
  const back = backPath(readSearch(await searchParams, { back: askedAddress }).back)
  const session = await findCurrentSession()
  if (!session) redirect(back ? paths.signInTo(back) : paths.signIn)
  if (session.mustEnrol) redirect(paths.enrolTo(back ?? '/'))
  redirect(landingOf(session.actor.role, back))
}
