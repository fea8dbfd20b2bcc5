import { useState } from 'react'
import { later } from '../../parts/later.tsx'
import { useAllSheets } from './sheets.ts'

const SendsUnderWay = later(async () => (await import('./SendsUnderWay.tsx')).SendsUnderWay)

/** What is on its way, once somebody has begun to write; whoever only reads loads nothing of it. */
export function Sends() {
  const isWriting = useAllSheets((all) => all.length > 0)
  const [hasWritten, setWritten] = useState(false)
  if (isWriting && !hasWritten) setWritten(true)
  return hasWritten ? <SendsUnderWay /> : null
}
