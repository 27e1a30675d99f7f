'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from './icon-button'
import { useWords } from './words-provider'

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label?: string | undefined }) {
  const words = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <>
      <IconButton
        label={copied ? words.copied : (label ?? words.copy)}
        icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() => void copy()}
      />
      <span role="status" className="sr-only">
        {copied ? words.copied : ''}
      </span>
    </>
  )
}
