'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { Button } from '@/components/ui/button'
import type { Ruling } from '@/lib/domain/finding'
import { say } from './words'

/** What the rules say to the desk; where the account has moved, a way to see it as it stands. */
export function DeskNotice({ ruling }: { readonly ruling: Ruling<string, unknown> | null }) {
  const router = useRouter()
  if (!ruling) return null
  const hasMoved = ruling.findings.some(({ code }) => code === 'BALANCE_MOVED')
  return (
    <FindingsNotice ruling={ruling} reader="staff">
      {hasMoved && (
        <Button type="button" variant="secondary" className="justify-self-start" onClick={() => router.refresh()}>
          {say('lookAgain')}
        </Button>
      )}
    </FindingsNotice>
  )
}
