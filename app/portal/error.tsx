'use client'

import { BrokenPage, type BrokenPageProps } from '@/components/access/broken-page'

export default function PortalError(props: BrokenPageProps) {
  return <BrokenPage {...props} />
}
