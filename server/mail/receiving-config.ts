/** Where mail is received, when it is brought to us: absent where it is not. */
export type ReceivingConfig = { readonly host: string; readonly port: number }

type Reading = {
  readonly given: (name: string) => string | null
  readonly whole: (name: string, otherwise: number, low: number, high: number) => number
}

/** Mail is received where a port is named; on this machine alone, unless another address is. */
export function readReceiving({ given, whole }: Reading): ReceivingConfig | null {
  const port = whole('BEICHEN_MAIL_PORT', 0, 1, 65_535)
  return port === 0 ? null : { host: given('BEICHEN_MAIL_HOST') ?? '127.0.0.1', port }
}
