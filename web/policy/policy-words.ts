import { lateWords } from '../late-words.ts'
import { latePolicyWords } from '../words/late-policy.ts'

/** The same as everywhere, and the words of the rules besides. */
export const usePolicyWords = lateWords('policy', latePolicyWords)
