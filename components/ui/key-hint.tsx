/** Keys as caps: `Ctrl K`, `g t`. Hidden where there is no keyboard to speak of. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="inline-flex gap-0.5 pointer-coarse:hidden">
      {keys.split(' ').map((key, index) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed sequence that may repeat a key
          key={index}
          className="min-w-5 rounded-[4px] border border-line bg-wash px-1 text-center font-sans text-muted text-xs leading-4.5"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
