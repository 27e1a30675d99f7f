'use client'

import { type ReactNode, useCallback, useState } from 'react'
import { ToastContext, type ToastInput } from './toast-context'
import type { Shown } from './toast-stack'
import { useLater } from './use-later'

const KEPT = 3

const loadStack = async () => (await import('./toast-stack')).ToastStack

/** Holds the toasts of the page; at most three stand at once. What draws them comes with the first. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const [Stack, fetchStack] = useLater(loadStack)
  const show = useCallback(
    (toast: ToastInput) => {
      fetchStack()
      setToasts((before) => [...before.slice(1 - KEPT), { ...toast, id: (before.at(-1)?.id ?? 0) + 1, open: true }])
    },
    [fetchStack],
  )
  const close = (id: number) => setToasts((before) => before.map((toast) => (toast.id === id ? { ...toast, open: false } : toast)))
  return (
    <ToastContext value={show}>
      {children}
      {Stack && <Stack toasts={toasts} onClose={close} />}
    </ToastContext>
  )
}
