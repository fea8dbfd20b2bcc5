import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { importForms } from '#contract/paper/work-on-pile.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/**
 * Imports a pile portion by portion, as long as this page is open and nobody stops it. What was imported stays; the next
 * time it goes on from there.
 */
export function useImport(id: string) {
  const queries = useQueryClient()
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const wanted = useRef(false)
  useEffect(() => {
    return () => {
      wanted.current = false
    }
  }, [])
  const start = async () => {
    if (wanted.current) return
    wanted.current = true
    setRunning(true)
    setError(null)
    try {
      while (wanted.current) {
        const pile = await call(importForms, { params: { id } })
        queries.setQueryData([...keys.piles, id], pile)
        if (pile.counts.waiting + pile.counts.taking === 0) break
      }
    } catch (failed) {
      setError(failed)
    }
    wanted.current = false
    setRunning(false)
    await queries.invalidateQueries({ queryKey: keys.piles })
  }
  const stop = () => {
    wanted.current = false
  }
  return { isRunning, error, start, stop }
}
