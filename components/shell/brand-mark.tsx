/** Three waves that come to rest: before, during, after. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 shrink-0">
      <rect width="32" height="32" rx="9" className="fill-lagoon" />
      <g fill="none" strokeLinecap="round" strokeWidth="2.2" className="stroke-on-lagoon">
        <path d="M7 12.2c3-3.6 6-3.6 9 0s6 3.6 9 0" />
        <path d="M7 17.6c3-2.4 6-2.4 9 0s6 2.4 9 0" opacity="0.8" />
        <path d="M7 22.4c3-1 6-1 9 0s6 1 9 0" opacity="0.6" />
      </g>
    </svg>
  )
}
