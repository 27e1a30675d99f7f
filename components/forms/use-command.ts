'use client'

import { useRef, useState, useTransition } from 'react'
import type { Finding, Ruling } from '@/lib/domain/finding'
import type { Outcome } from '@/lib/domain/outcome'
import type { Trouble } from './use-command-form'

const problemOf = (outcome: Outcome<unknown, unknown> | null): string | null => {
  if (outcome?.status === 'stale') return 'Somebody changed this meanwhile. The page shows how it stands now: look, and press again.'
  return outcome?.status === 'invalid' ? Object.values(outcome.fields).flat().join(' ') : null
}

/** A button that gives a command: busy while it runs, and what came back when it was not done. `onDone` also gets what the rules said all the same. */
export function useCommand<Input, Value, Alternative = never>(
  action: (input: Input, key: string) => Promise<Outcome<Value, Alternative>>,
  onDone: (value: Value, warnings: readonly Finding[]) => void = () => undefined,
) {
  const [busy, startTransition] = useTransition()
  const [ruling, setRuling] = useState<Ruling<string, Alternative> | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = useRef<{ body: string; key: string } | null>(null)

  function run(input: Input) {
    startTransition(async () => {
      const body = JSON.stringify(input)
      if (attempt.current?.body !== body) attempt.current = { body, key: crypto.randomUUID() }
      const outcome = await action(input, attempt.current.key).catch(() => null)
      if (outcome !== null) attempt.current = null
      setTrouble(outcome === null ? 'unreachable' : outcome.status === 'denied' ? 'denied' : null)
      setRuling(outcome?.status === 'refused' ? outcome.ruling : null)
      setProblem(problemOf(outcome))
      if (outcome?.status === 'done') onDone(outcome.value, outcome.warnings)
    })
  }

  return { run, busy, ruling, trouble, problem, dismiss: () => setRuling(null) }
}
