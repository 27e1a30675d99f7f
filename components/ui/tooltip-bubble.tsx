import { Portal } from 'radix-ui'
import { DismissableLayer, Popper } from 'radix-ui/internal'
import type { ReactNode, RefObject } from 'react'

type TooltipBubbleProps = {
  readonly id: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly side: 'top' | 'right' | 'bottom' | 'left'
  readonly onHide: () => void
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
  readonly children: ReactNode
}

/** The words of a tooltip beside what they are about. Escape puts them away; the pointer may go onto them. */
export function TooltipBubble({ id, anchor, side, onHide, onPointerEnter, onPointerLeave, children }: TooltipBubbleProps) {
  return (
    <Popper.Root>
      <Popper.Anchor virtualRef={anchor} />
      <Portal.Root>
        <DismissableLayer.Root asChild onFocusOutside={(event) => event.preventDefault()} onDismiss={onHide}>
          <Popper.Content
            id={id}
            role="tooltip"
            side={side}
            sideOffset={6}
            collisionPadding={8}
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
            className="appear z-60 max-w-64 rounded-md bg-ink px-2 py-1 font-medium text-paper text-xs shadow-raised"
          >
            {children}
          </Popper.Content>
        </DismissableLayer.Root>
      </Portal.Root>
    </Popper.Root>
  )
}
