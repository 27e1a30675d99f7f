'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { say } from './sign-in-words'

type RecoveryCodesProps = {
  readonly codes: readonly string[]
  readonly onKept: () => void
  /** What going on needs is still under way. */
  readonly busy?: boolean
}

/** Ten codes, shown this once. Going on waits until they are kept. */
export function RecoveryCodes({ codes, onKept, busy = false }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false)
  const text = codes.join('\n')
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="section-title">{say('recoveryTitle')}</h2>
        <p className="text-muted">{say('recoveryText')}</p>
      </div>
      <div className="flex items-start justify-between gap-2 rounded-card border border-line bg-wash p-4">
        <ul className="grid flex-1 grid-cols-1 gap-x-6 gap-y-1 font-mono text-base min-[22rem]:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={text} label={say('codesCopy')} />
      </div>
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
        download="recovery-codes.txt"
        className="justify-self-start font-medium text-lagoon underline underline-offset-4"
      >
        {say('codesDownload')}
      </a>
      <Checkbox label={say('recoveryKept')} checked={kept} onChange={(event) => setKept(event.target.checked)} />
      <Button onClick={onKept} disabled={!kept} busy={busy} wide>
        {say('continue')}
      </Button>
    </div>
  )
}
