import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for others. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password that can be read out and typed, of 59 bits: three groups of four. */
export function readablePassword(): string {
  const group = () => Array.from({ length: 4 }, () => clear[randomInt(clear.length)]).join('')
  return [group(), group(), group()].join('-')
}
