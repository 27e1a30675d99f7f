'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { Menu as Radix } from 'radix-ui/internal'
import { Fragment, type ReactNode, type RefObject, useEffect, useRef, useTransition } from 'react'
import { cx } from './cx'
import { floatClass, menuItemClass } from './overlay-class'

export type MenuItem = {
  label: string
  icon?: ReactNode | undefined
  hint?: string | undefined
  href?: string | undefined
  /** A handler, or a server action. */
  onSelect?: (() => void | Promise<void>) | undefined
  chosen?: boolean | undefined
  disabled?: boolean | undefined
  tone?: 'danger' | undefined
}

export type MenuGroup = { label?: string | undefined; items: readonly MenuItem[] }

export type MenuContent = {
  groups: readonly MenuGroup[]
  /** Stands above the items: who is signed in. */
  head?: ReactNode | undefined
  align?: 'start' | 'end' | undefined
}

type MenuSheetProps = MenuContent & {
  readonly labelledBy: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly open: boolean
  /** Opened by a key, the first entry has the focus. */
  readonly startsAtFirst: boolean
  readonly onClose: () => void
}

/** The list of a menu, beside the button that opens it. The focus goes back there, unless something else was pressed. */
export function MenuSheet({ groups, head, align = 'end', labelledBy, anchor, open, startsAtFirst, onClose }: MenuSheetProps) {
  const list = useRef<HTMLDivElement>(null)
  const leftBehind = useRef(false)
  useEffect(() => {
    if (open && startsAtFirst) list.current?.querySelector<HTMLElement>('[role^=menuitem]:not([data-disabled])')?.focus()
  }, [open, startsAtFirst])
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || onClose()} modal={false}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Content
        ref={list}
        aria-labelledby={labelledBy}
        align={align}
        sideOffset={6}
        collisionPadding={8}
        onInteractOutside={(event) => {
          // Pressed again, the button itself closes what it opened.
          if (event.target instanceof Node && anchor.current?.contains(event.target)) event.preventDefault()
          else leftBehind.current = true
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          if (!leftBehind.current) anchor.current?.focus()
          leftBehind.current = false
        }}
        className={cx(floatClass, 'max-h-(--radix-popper-available-height) min-w-52 max-w-80 overflow-y-auto p-1')}
      >
        {head && <div className="border-line border-b px-2.5 pt-1.5 pb-2.5 text-sm">{head}</div>}
        {groups.map((group, index) => (
          <Fragment key={group.label ?? group.items[0]?.label ?? index}>
            {(index > 0 || head) && <Radix.Separator className={cx('my-1 h-px bg-line', index === 0 && 'hidden')} />}
            <Radix.Group className={cx(index === 0 && head && 'pt-1')}>
              {group.label && <Radix.Label className="px-2.5 pt-1.5 pb-1 font-medium text-muted text-xs">{group.label}</Radix.Label>}
              {group.items.map((item) => (
                <MenuLine key={item.label} item={item} />
              ))}
            </Radix.Group>
          </Fragment>
        ))}
      </Radix.Content>
    </Radix.Root>
  )
}

function MenuLine({ item }: { item: MenuItem }) {
  const [, start] = useTransition()
  const look = cx(menuItemClass, item.tone === 'danger' && 'text-stops [&_svg]:text-stops!')
  const inside = (
    <>
      {item.icon}
      <span className="flex-1">{item.label}</span>
      {item.hint && <span className="text-muted text-xs">{item.hint}</span>}
      {item.chosen && <Check aria-hidden="true" className="text-lagoon!" />}
    </>
  )
  const disabled = item.disabled ?? false
  if (item.href) {
    return (
      <Radix.Item asChild disabled={disabled}>
        <Link href={item.href} className={look} aria-current={item.chosen ? 'true' : undefined}>
          {inside}
        </Link>
      </Radix.Item>
    )
  }
  const act = () => start(async () => item.onSelect?.())
  if (item.chosen === undefined) {
    return (
      <Radix.Item disabled={disabled} onSelect={act} className={look}>
        {inside}
      </Radix.Item>
    )
  }
  return (
    <Radix.CheckboxItem checked={item.chosen} disabled={disabled} onSelect={act} className={look}>
      {inside}
    </Radix.CheckboxItem>
  )
}
