'use client'

import { type ComponentProps, useEffect } from 'react'
import { shadeClass } from './overlay-class'

let shades = 0

/** The page stays where it is and as wide as it was, until the last shade has gone. */
function holdPage(): () => void {
  const page = document.documentElement
  if (shades === 0) {
    document.body.style.marginRight = `${window.innerWidth - page.clientWidth}px`
    page.style.overflow = 'hidden'
  }
  shades += 1
  return () => {
    shades -= 1
    if (shades > 0) return
    page.style.removeProperty('overflow')
    document.body.style.removeProperty('margin-right')
  }
}

/**
 * What lies between a page and the sheet over it. The kit's own says how wide the bar it took away was by a variable of the whole page, and each
 * element of it takes a look at that.
 */
export function Shade(props: ComponentProps<'div'>) {
  useEffect(holdPage, [])
  return <div {...props} className={shadeClass} />
}
