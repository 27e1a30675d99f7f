import type { MetadataRoute } from 'next'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

/** Search engines read the public pages, and nothing behind a sign-in or a mailed link. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const host = (await headers()).get('x-forwarded-host')
  const closed = [
    paths.portal.home,
    paths.clinic.today,
    paths.prescriber.referrals,
    paths.account,
    paths.signIn,
    '/api/',
    paths.site.driverLink(''),
    paths.site.consultLink(''),
  ]
  return {
    rules: { userAgent: '*', allow: paths.home, disallow: closed },
    sitemap: `${new URL(env.PUBLIC_URL).protocol}//${host}/sitemap.xml`,
  }
}
