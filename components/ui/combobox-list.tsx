'use client'

import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { RefObject } from 'react'
import { cx } from './cx'
import type { ComboboxOption, useCombobox } from './use-combobox'
import { useWords } from './words-provider'

type ComboboxListProps = {
  readonly id: string
  readonly box: ReturnType<typeof useCombobox>
  readonly anchor: RefObject<HTMLElement | null>
  readonly value: string | undefined
  readonly busy: boolean
}

/** The list under the box one types into; the focus stays in the box. */
export function ComboboxList({ id, box, anchor, value, busy }: ComboboxListProps) {
  const words = useWords()
  return (
    <Popover.Root open={box.open} onOpenChange={box.setOpen}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        role="presentation"
        className="appear z-50 text-left font-normal text-ink max-h-72 w-(--radix-popover-trigger-width) min-w-56 overflow-y-auto rounded-field border border-line bg-raised p-1 shadow-raised"
      >
        <div id={id} role="listbox" aria-label={words.search}>
          {box.matches.map((option, index) => (
            <ComboboxLine
              key={option.value}
              id={`${id}-${index}`}
              option={option}
              lit={index === box.current}
              chosen={option.value === value}
              onLight={() => box.setLit(index)}
              onPick={() => box.pick(option)}
            />
          ))}
        </div>
        {box.matches.length === 0 && (
          <p role="status" className="px-2 py-3 text-center text-muted text-sm">
            {busy ? words.loading : words.noMatches}
          </p>
        )}
      </Popover.Content>
    </Popover.Root>
  )
}

type LineProps = { id: string; option: ComboboxOption; lit: boolean; chosen: boolean; onLight: () => void; onPick: () => void }

function ComboboxLine({ id, option, lit, chosen, onLight, onPick }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input keeps the focus and hears the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={option.disabled}
      ref={(line) => {
        if (lit) line?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerMove={onLight}
      onClick={onPick}
      className={cx(
        'flex min-h-(--control) cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-(length:--control-text)',
        lit && 'bg-wash',
        option.disabled && 'cursor-not-allowed text-muted',
      )}
    >
      <span className="flex-1">
        {option.label}
        {option.detail && <span className="ml-2 text-muted text-sm">{option.detail}</span>}
      </span>
      {chosen && <Check aria-hidden="true" className="size-4 text-lagoon" />}
    </div>
  )
}
