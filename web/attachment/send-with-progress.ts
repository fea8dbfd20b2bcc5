import { attach } from '#contract/attachment/attachments.ts'
import type { Problem } from '#contract/problem.ts'
import { Refused } from '../refused.ts'
import { newKey } from '../request-key.ts'

type Going = { readonly number: string; readonly file: File; readonly forPartner: boolean }

/** Adds a file to a case and tells how far it is: what `fetch` does not say of what goes up. */
export function sendWithProgress(
  { number, file, forPartner }: Going,
  onSent: (share: number) => void,
): Promise<void> {
  const query = new URLSearchParams({ name: file.name, ...(forPartner ? { forPartner: 'yes' } : {}) })
  const request = new XMLHttpRequest()
  request.open(attach.method, `${attach.path.replace(':number', encodeURIComponent(number))}?${query}`)
  request.setRequestHeader('Accept', 'application/json')
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.setRequestHeader('X-Beichen', '1')
  request.setRequestHeader('Idempotency-Key', newKey())
  request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0))
  return new Promise((resolve, reject) => {
    request.addEventListener('error', () => reject(new Refused({ code: 'unreachable' })))
    request.addEventListener('load', () => {
      if (request.status < 300) resolve()
      else reject(new Refused(problemIn(request.responseText, request.status)))
    })
    request.send(file)
  })
}

function problemIn(text: string, status: number): Partial<Problem> & { code: string } {
  try {
    const said: unknown = JSON.parse(text)
    if (typeof said === 'object' && said !== null && 'code' in said) return said as Problem
  } catch {
    // No words of ours: something in between has answered.
  }
  return { code: 'unexpected', status }
}
