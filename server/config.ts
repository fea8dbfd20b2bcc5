import { isIP } from 'node:net'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type FilesConfig, readFiles } from './attachment/files-config.ts'
import { defaultDataDirectory } from './database/embedded/data-directory.ts'
import { type ReceivingConfig, readReceiving } from './mail/receiving-config.ts'
import { keysIn } from './secrets/keyring.ts'
import { readSending, type SendingConfig } from './sending/sending-config.ts'
import { readSignOn, type SignOnConfig } from './single-sign-on/sign-on-config.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

/** Everything the server takes from its environment. */
export type Config = {
  readonly host: string
  readonly port: number
  /** Where the embedded database and files are kept. */
  readonly dataDirectory: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** Programs of a system PostgreSQL for the embedded server; null: those of the npm package. */
  readonly binDirectory: string | null
  readonly poolSize: number
  /** The time zone in which the operator works and in which times are shown. */
  readonly zone: string
  readonly logLevel: LogLevel
  /** Keys that seal secrets in the database, the newest first; null: those in the data directory. */
  readonly secretKeys: string | null
  /** Addresses and networks of proxies whose word is taken for where a request comes from. */
  readonly proxies: readonly string[]
  /** Names, with ports or without, that the server may ask though they are not of the open internet. */
  readonly egressAllowed: readonly string[]
  /** Null: no mail is brought to us; it may be fetched all the same. */
  readonly receiving: ReceivingConfig | null
  /** Null: no single sign-on. */
  readonly singleSignOn: SignOnConfig | null
  /** What goes out, and how. */
  readonly sending: SendingConfig
  /** Where files lie, and who looks them through. */
  readonly files: FilesConfig
}

/** A variable whose value cannot be used, with a sentence in both languages. */
export type WrongVariable = { readonly variable: string; readonly zh: string; readonly en: string }

/** The configuration that the environment gives; the no lists every variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Outcome<Config, readonly WrongVariable[]> {
  const wrong: WrongVariable[] = []
  const reading = readerOf(environment, wrong)
  const { given, refuse, whole } = reading
  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) wrong.push(wrongDatabaseUrl)
  const zone = given('BEICHEN_ZONE') ?? 'Asia/Shanghai'
  if (!isZone(zone))
    refuse('BEICHEN_ZONE', '应为时区名，例如 Asia/Shanghai', 'it must name a time zone such as Asia/Shanghai')
  const logLevel = (given('LOG_LEVEL')?.toLowerCase() ?? 'info') as LogLevel
  if (!LOG_LEVELS.includes(logLevel)) {
    refuse('LOG_LEVEL', `应为 ${LOG_LEVELS.join('、')} 之一`, `it must be one of ${LOG_LEVELS.join(', ')}`)
  }
  const secretKeys = given('BEICHEN_SECRET_KEY')
  if (secretKeys !== null && !keysIn(secretKeys)) wrong.push(wrongKeys)
  const { proxies, egressAllowed } = readPlaces(reading)
  const config: Config = {
    host: given('BEICHEN_HOST') ?? '127.0.0.1',
    port: whole('PORT', 8686, 0, 65_535),
    dataDirectory: defaultDataDirectory(environment),
    databaseUrl,
    binDirectory: given('PG_BIN_DIR'),
    poolSize: whole('BEICHEN_POOL_SIZE', 10, 1, 100),
    zone,
    logLevel,
    secretKeys,
    proxies,
    egressAllowed,
    receiving: readReceiving(reading),
    singleSignOn: readSignOn(reading),
    sending: readSending(reading),
    files: readFiles(reading),
  }
  return wrong.length === 0 ? yes(config) : no(wrong)
}

/** How variables are read; what is wrong with one is added to the list. */
function readerOf(environment: NodeJS.ProcessEnv, wrong: WrongVariable[]) {
  const given = (name: string) => environment[name]?.trim() || null
  const refuse = (variable: string, zh: string, en: string) => {
    const value = environment[variable]
    wrong.push({
      variable,
      zh: `环境变量 ${variable} 的值“${value}”无效：${zh}。`,
      en: `${variable} is "${value}": ${en}.`,
    })
  }
  const miss = (variable: string, zh: string, en: string) => wrong.push({ variable, zh, en })
  const whole = (name: string, otherwise: number, low: number, high: number) => {
    const text = given(name)
    if (text === null) return otherwise
    if (/^\d+$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text)
    refuse(name, `应为 ${low} 到 ${high} 的整数`, `it must be a whole number from ${low} to ${high}`)
    return otherwise
  }
  return { given, refuse, miss, whole }
}

// Not with their values: they hold secrets.
const wrongDatabaseUrl: WrongVariable = {
  variable: 'DATABASE_URL',
  zh: '环境变量 DATABASE_URL 应以 postgres:// 或 postgresql:// 开头。',
  en: 'DATABASE_URL must begin with postgres:// or postgresql://.',
}
const wrongKeys: WrongVariable = {
  variable: 'BEICHEN_SECRET_KEY',
  zh: '环境变量 BEICHEN_SECRET_KEY 应为 32 字节的密钥（base64url，43 个字符），多个之间用逗号分隔。',
  en: 'BEICHEN_SECRET_KEY must be a key of 32 bytes in base64url (43 characters), or several with commas between.',
}

function isPlace(text: string): boolean {
  return isIP(text) === 6 || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/.test(text)
}

/** Who is believed, and who may be asked. */
function readPlaces({ given, refuse }: ReturnType<typeof readerOf>) {
  const proxies = given('BEICHEN_PROXIES')?.split(/[\s,]+/) ?? []
  if (!proxies.every(isNetwork))
    refuse(
      'BEICHEN_PROXIES',
      '应为地址或网段，例如 10.0.0.5,10.1.0.0/16',
      'it must list addresses or networks such as 10.0.0.5,10.1.0.0/16',
    )
  const egressAllowed =
    given('BEICHEN_EGRESS_ALLOW')
      ?.toLowerCase()
      .split(/[\s,]+/) ?? []
  if (!egressAllowed.every(isPlace))
    refuse(
      'BEICHEN_EGRESS_ALLOW',
      '应为主机名或“主机名:端口”，例如 sso.corp.example,billing.corp.example:8443',
      'it must list hosts, or hosts with ports, such as sso.corp.example,billing.corp.example:8443',
    )
  return { proxies, egressAllowed }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const width = isIP(address) === 4 ? 32 : 128
  const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width)
  return isIP(address) !== 0 && fits && more.length === 0
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
