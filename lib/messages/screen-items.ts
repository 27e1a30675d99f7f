import { screenItemNames } from './en/findings/clinical-screening.ts'

/** An answer of the health screen by name: "An aneurysm". */
export function nameScreenItem(item: string): string {
  const name = (screenItemNames as Readonly<Record<string, string>>)[item] ?? item.replaceAll('_', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
