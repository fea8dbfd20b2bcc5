import { catalogue } from './catalogue.ts'

/** The words of one language. The build puts them here and leaves the other language out. */
export const words = catalogue.zh
