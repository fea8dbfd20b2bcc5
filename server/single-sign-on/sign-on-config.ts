/** How the provider of single sign-on is reached, and where people come back to. */
export type SignOnConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
  /** The address under which browsers know this server. */
  readonly publicAddress: string
  /** Whether a second factor that the provider asked for counts as one here. */
  readonly trustFactor: boolean
}

/** How what is given is read, and what is said of it in both languages: that it is wrong, or that it is not there. */
export type Reading = {
  readonly given: (name: string) => string | null
  readonly refuse: (variable: string, zh: string, en: string) => void
  readonly miss: (variable: string, zh: string, en: string) => void
}

/** The variables of single sign-on; null where there is none. All that is wrong with them is said. */
export function readSignOn({ given, refuse, miss }: Reading): SignOnConfig | null {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const publicAddress = given('BEICHEN_URL')
  if (publicAddress !== null && !isSite(publicAddress))
    refuse(
      'BEICHEN_URL',
      '应为浏览器访问本系统的地址，例如 https://beichen.example.cn，不含路径',
      'it must be the address browsers use, such as https://beichen.example.cn, without a path',
    )
  if (needed.every((name) => given(name) === null)) return null
  for (const name of [...needed, 'BEICHEN_URL'] as const)
    if (given(name) === null)
      miss(name, `使用单点登录时必须设置环境变量 ${name}。`, `Single sign-on needs ${name}.`)
  const issuer = given('OIDC_ISSUER') ?? ''
  if (issuer !== '' && !isIssuer(issuer))
    refuse(
      'OIDC_ISSUER',
      '应为 https 地址（仅本机可用 http）',
      'it must be an https address (http only on this very machine)',
    )
  const trust = given('OIDC_TRUST_MFA') ?? 'no'
  if (!['yes', 'no'].includes(trust)) refuse('OIDC_TRUST_MFA', '应为 yes 或 no', 'it must be yes or no')
  return {
    issuer,
    clientId: given('OIDC_CLIENT_ID') ?? '',
    clientSecret: given('OIDC_CLIENT_SECRET') ?? '',
    name: given('OIDC_NAME') ?? 'OIDC',
    publicAddress: publicAddress?.replace(/\/$/, '') ?? '',
    trustFactor: trust === 'yes',
  }
}

function isSite(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin
}

function isIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
}
