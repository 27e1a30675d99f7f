import { type ComponentType, lazy } from 'react'

const Nothing = () => null

/** A part of a page that comes when it is first drawn. When it cannot be had, on a line that broke, `instead` stands in its place. */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>, instead: ComponentType<Props> = Nothing) =>
  lazy(async () => ({ default: await load().catch(() => instead) }))
