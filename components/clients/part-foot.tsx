'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'

type PartFootProps = { readonly busy: boolean; readonly label?: string; readonly children?: ReactNode }

/** The end of each part: go on, or stop for now at no cost. */
export function PartFoot({ busy, label = 'Save and go on', children }: PartFootProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button busy={busy} className="w-full sm:w-auto">
        {label}
      </Button>
      {children}
      <LinkButton href={paths.portal.home} variant="quiet" className="w-full sm:w-auto">
        Not now
      </LinkButton>
    </div>
  )
}
