/** Where clamd listens: on a port of a machine, or at a socket of this one. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** The address that a text names; null when it names none. */
export function addressIn(text: string): ClamdAddress | null {
  if (/^unix:\/[^\0]{1,100}$/.test(text)) return { path: text.slice('unix:'.length) }
  const [, host = '', port = ''] = /^([a-zA-Z0-9.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(text) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}
