type Version = { readonly key: string; readonly version: number }

/** Documents in force as one text: another version of one of them is another text. */
export const documentsAsText = (versions: readonly Version[]): string =>
  versions
    .map(({ key, version }) => `${key} ${version}`)
    .sort()
    .join(', ')
