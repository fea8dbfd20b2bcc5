/** Whether what was typed is in these words, or in how they are spelled: by first letters or in full. */
export function isFoundBy(typed: string, words: string, spell: (chinese: string) => string): boolean {
  const sought = typed.trim().toLowerCase()
  if (words.toLowerCase().includes(sought)) return true
  if (!/^[a-z]+$/.test(sought)) return false
  return spell(words)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .includes(sought)
}
