'use client'

import { BrokenPage } from '@/components/access/broken-page'
import type { BrokenPageProps } from '@/components/access/plainly-broken'

export default function PortalError(props: BrokenPageProps) {
  return <BrokenPage {...props} />
}
