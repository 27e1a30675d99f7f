import { cx } from './cx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
/** Without a size a button takes the height of its frame: 32 px at a desk, 44 px for clients, 56 px in the console. */
export type ButtonSize = 'desk' | 'touch' | 'console'

const variants: Record<ButtonVariant, string> = {
  primary: 'border border-transparent bg-lagoon text-on-lagoon shadow-lift hover:bg-lagoon-strong',
  secondary: 'border border-edge/70 bg-surface text-ink shadow-lift hover:border-edge hover:bg-wash',
  quiet: 'border border-transparent text-lagoon hover:bg-lagoon-soft',
  danger: 'border border-transparent bg-stops text-on-stops shadow-lift hover:bg-stops-strong',
}

const sizes: Record<ButtonSize, string> = {
  desk: 'min-h-8 px-3 text-sm',
  touch: 'min-h-11 px-4.5 text-base',
  console: 'min-h-14 px-6 text-lg',
}

const frame = 'min-h-(--control) px-[calc(var(--control-pad)+0.125rem)] text-(length:--control-text)'

const common = 'button [&_svg]:size-[1.15em] [&_svg]:shrink-0'

/** The look of a button, for a link that acts like one too. */
export function buttonClass(variant: ButtonVariant = 'secondary', size?: ButtonSize, wide?: boolean): string {
  return cx(common, variants[variant], size ? sizes[size] : frame, wide && 'w-full')
}
