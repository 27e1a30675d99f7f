'use client'

import { BrokenPage, type BrokenPageProps } from '@/components/access/broken-page'

export default function AccountError(props: BrokenPageProps) {
  return <BrokenPage {...props} />
}
