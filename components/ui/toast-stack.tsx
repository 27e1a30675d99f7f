'use client'

import { CircleAlert, CircleCheck, Clock, Info, Undo2, X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { buttonClass } from './button-class'
import { cx } from './cx'
import type { ToastInput } from './toast-context'
import { useWords } from './words-provider'

export type Shown = ToastInput & { id: number; open: boolean }

const marks = {
  ready: <CircleCheck className="text-ready" />,
  waits: <Clock className="text-waits" />,
  stops: <CircleAlert className="text-stops" />,
  neutral: <Info className="text-muted" />,
}

/** The toasts of the page, in the corner. F8 moves the focus to them. */
export function ToastStack({ toasts, onClose }: { toasts: readonly Shown[]; onClose: (id: number) => void }) {
  const words = useWords()
  return (
    <Radix.Provider label={words.notifications} swipeDirection="right" duration={8000}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => onClose(toast.id)} />
      ))}
      <Radix.Viewport
        data-print="hide"
        className="pointer-events-none fixed right-0 bottom-[calc(var(--bottom-bar,0px)+env(safe-area-inset-bottom))] z-70 flex w-full flex-col gap-2 p-4 outline-none sm:max-w-md"
      />
    </Radix.Provider>
  )
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const words = useWords()
  const tone = toast.tone ?? 'neutral'
  return (
    <Radix.Root
      open={toast.open}
      onOpenChange={(open) => open || onClose()}
      duration={toast.lasts ?? 8000}
      type={tone === 'stops' ? 'foreground' : 'background'}
      className={cx(
        'rise pointer-events-auto flex items-center gap-3 rounded-card border border-line bg-raised py-2 pr-2 pl-4 shadow-raised [&>svg]:size-5 [&>svg]:shrink-0',
        'data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)',
      )}
    >
      {marks[tone]}
      <div className="grid flex-1 gap-0.5 py-1.5">
        <Radix.Title className="font-medium text-sm">{toast.title}</Radix.Title>
        {toast.detail && <Radix.Description className="text-muted text-sm">{toast.detail}</Radix.Description>}
      </div>
      {toast.onUndo && (
        <Radix.Action altText={words.undo} onClick={() => void toast.onUndo?.()} className={buttonClass('quiet')}>
          <Undo2 aria-hidden="true" />
          {words.undo}
        </Radix.Action>
      )}
      <Radix.Close
        aria-label={words.dismiss}
        className="grid size-(--control) shrink-0 place-items-center rounded-field text-muted hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </Radix.Close>
    </Radix.Root>
  )
}
