/** What the address of the directory keeps: the organisation that is looked for. */
export type DirectorySearch = { readonly find?: string }

/** The search part of the address, with what makes no sense left out. */
export function directorySearch({ find }: Record<string, unknown>): DirectorySearch {
  return typeof find === 'string' && find !== '' ? { find: find.slice(0, 100) } : {}
}
