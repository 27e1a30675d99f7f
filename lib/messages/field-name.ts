import { fieldNames } from './en/field-names.ts'

const names: Readonly<Record<string, string>> = fieldNames

/** What people call a field of a form, by its path. */
export const fieldName = (path: string): string => names[path] ?? path
