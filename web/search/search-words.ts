import { lateWords } from '../late-words.ts'
import { lateSearchWords } from '../words/late-search.ts'

/** The same as everywhere, and the words of the search page besides. */
export const useSearchWords = lateWords('search', lateSearchWords)
