import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/actor'
import { paths } from '@/lib/paths'

/** The ride stands on its visit's page. */
export default async function RidePage({ params }: { readonly params: Promise<{ appointmentId: string }> }) {
  await requireActor('client')
  redirect(paths.portal.visit((await params).appointmentId))
}
