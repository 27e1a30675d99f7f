export const shadeClass = 'appear fixed inset-0 z-50 bg-shade'

export const floatClass =
  'appear z-50 whitespace-normal rounded-field border border-line bg-raised text-left font-normal text-ink shadow-raised'

export const menuItemClass =
  'flex min-h-(--control) cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1 text-(length:--control-text) outline-none data-highlighted:bg-wash data-disabled:cursor-not-allowed data-disabled:text-muted [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'
