import { cx } from './cx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
/** Without a size a button takes the height of its frame: 32 px at a desk, 44 px for clients, 56 px in the console. */
export type ButtonSize = 'desk' | 'touch' | 'console'

/** The look of a button, for a link that acts like one too. It is drawn by `app/globals.css`. */
export function buttonClass(variant: ButtonVariant = 'secondary', size?: ButtonSize, wide?: boolean): string {
  return cx('button', `button-${variant}`, size && `button-${size}`, wide && 'w-full')
}
