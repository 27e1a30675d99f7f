import type { MetadataRoute } from 'next'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'

/** The public pages of the practice whose address was asked. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const host = (await headers()).get('x-forwarded-host')
  const origin = `${new URL(env.PUBLIC_URL).protocol}//${host}`
  const pages = Object.values(paths.site).filter((address) => typeof address === 'string')
  return [paths.home, ...pages].map((address) => ({ url: `${origin}${address}` }))
}
