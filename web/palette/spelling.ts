import { useQuery } from '@tanstack/react-query'
import type { Spell } from './entry.ts'

/** How Chinese is spelled: loaded only when somebody looks for something. */
export function useSpell(): Spell {
  const { data } = useQuery({
    queryKey: ['spelling'],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data?.spell ?? ((chinese) => chinese)
}

async function load(): Promise<{ readonly spell: Spell }> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, string>()
  const spell = (chinese: string) => {
    const before = known.get(chinese)
    if (before !== undefined) return before
    const syllables = pinyin(chinese, { toneType: 'none', type: 'array', v: true })
    const spelled = `${syllables.map((one) => one.charAt(0)).join('')} ${syllables.join('')}`
    known.set(chinese, spelled)
    return spelled
  }
  return { spell }
}
