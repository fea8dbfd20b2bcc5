const SHORTEST = 10
/** What is written on the page where one signs in comes to everybody's mind. */
const product = 'beichen'

/** What is wrong with a password somebody wants: too short or their own name, or known to everybody. */
export function passwordFault(
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
  isKnown: (one: string) => boolean,
): 'passwordTooWeak' | 'passwordLeaked' | null {
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...password].length < SHORTEST) return 'passwordTooWeak'
  if ([login, name].some((own) => own !== '' && bare(plain) === bare(own.toLowerCase())))
    return 'passwordTooWeak'
  const isCommon = variantsOf(plain).some((one) => one === product || isKnown(one)) || isOneThingAgain(plain)
  return isCommon ? 'passwordLeaked' : null
}

/** What people add to a password so that a rule lets it pass is thought of by those who guess, too. */
function variantsOf(plain: string): readonly string[] {
  return [plain, plain.replace(/[^\p{L}]+$/u, ''), plain.replace(/^[^\p{L}]+/u, ''), bare(plain)].filter(
    (one) => one.length > 3,
  )
}

/** Without what stands before and behind the letters. */
function bare(plain: string): string {
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') || plain
}

/** aaaaaaaaaa, 1212121212, or a row of the keyboard. */
function isOneThingAgain(plain: string): boolean {
  if (/^(.{1,4})\1{2,}.{0,3}$/u.test(plain)) return true
  const rows = [
    '01234567890123456789',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  ]
  return rows.some((row) => row.includes(plain) || [...row].reverse().join('').includes(plain))
}
