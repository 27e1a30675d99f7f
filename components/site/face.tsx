import { cx } from '@/components/ui/cx'
import { initialsOf } from '@/lib/messages/initials'
import { paths, withQuery } from '@/lib/paths'

type Props = { readonly of: { readonly id: string; readonly name: string; readonly picture: string | null }; readonly large?: boolean }

/** How somebody looks: their picture by their name, or their initials where there is none. */
export function Face({ of: { id, name, picture }, large = false }: Props) {
  const size = large ? 'size-24 text-3xl' : 'size-20 text-2xl'
  if (picture === null) {
    return (
      <span
        aria-hidden="true"
        className={cx('grid shrink-0 place-items-center rounded-full bg-lagoon-soft font-semibold font-serif text-lagoon', size)}
      >
        {initialsOf(name)}
      </span>
    )
  }
  return (
    // biome-ignore lint/performance/noImgElement: small already, and of the practice it is asked at
    <img
      src={withQuery(paths.api.personPicture(id), { v: picture.slice(0, 12) })}
      alt={name}
      width={160}
      height={160}
      loading="lazy"
      className={cx('shrink-0 rounded-full bg-wash object-cover', size)}
    />
  )
}
