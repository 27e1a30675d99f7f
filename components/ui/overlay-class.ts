export const shadeClass = 'appear pointer-events-auto fixed inset-0 z-50 touch-pinch-zoom bg-shade'

export const floatClass =
  'appear z-50 whitespace-normal rounded-field border border-line bg-raised text-left font-normal text-ink shadow-raised'

export const menuItemClass = 'menu-item'
