/** Whether a text is where a billing system can be asked: by https, on this very machine also by http; without secrets. */
export function isBaseUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere)
}

/** As it is kept: without a slash at its end. */
export function bareBaseUrl(text: string): string {
  return text.trim().replace(/\/+$/, '')
}
