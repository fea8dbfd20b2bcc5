import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ToSignIn } from '../../frame/Frame.tsx'
import { Waiting } from '../../frame/Odd.tsx'
import { listen } from '../../live.ts'
import { Trouble } from '../../parts/Notice.tsx'
import { meQuery, WhoIsHere } from '../../session/me.ts'
import { Wall } from './Wall.tsx'
import './map.css'
import './tables.css'
import './wall.css'

/** The board on a wall, for whoever has signed in there; it goes on as long as their session does. */
export function WallPage() {
  const { data: me, isPending, error, refetch } = useQuery(meQuery)
  if (isPending) return <Waiting />
  if (me?.acting && me.secondFactor !== 'needed')
    return (
      <WhoIsHere value={me}>
        <Listening key={me.acting.organisation} />
      </WhoIsHere>
    )
  if (error) return <Trouble error={error} again={() => void refetch()} />
  return <ToSignIn />
}

function Listening() {
  const queries = useQueryClient()
  useEffect(() => listen(queries), [queries])
  return <Wall />
}
