const LONGEST = 150

/** What is not seen, turns the writing round, or ends a text. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
/** What takes a name for a way through folders, or stands for something on one system or another. */
const reserved = /[<>:"|?*]/g

/**
 * The name of a file as it is kept and shown: the last part of what was sent, in one way of writing, without what
 * deceives the eye. It is a text: no file is ever stored under it.
 */
export function cleanFileName(sent: string): string {
  const last = sent.normalize('NFC').replace(unseen, '').split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(reserved, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  return shortened(plain) || 'file'
}

/** What stands behind the last dot says what it is opened with, and is kept. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST) return name
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  return letters.slice(0, LONGEST - ending.length).join('') + ending
}
