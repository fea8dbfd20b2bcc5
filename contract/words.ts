/** A sentence in both languages, with the HTTP status it goes out with. */
export type Words = { readonly status: number; readonly zh: string; readonly en: string }
