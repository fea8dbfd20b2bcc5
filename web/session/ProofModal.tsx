import { later } from '../parts/later.tsx'
import { useProofWish } from './proof-wish.ts'

const ProofForm = later(async () => (await import('./ProofForm.tsx')).ProofForm)

/** Stands over the page when something sensitive is wished for: password or code, and the wish goes on. */
export function ProofModal() {
  const wish = useProofWish()
  return wish ? <ProofForm answer={wish.answer} /> : null
}
