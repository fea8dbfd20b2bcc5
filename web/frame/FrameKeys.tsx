import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ShortcutSheet } from '../keyboard/ShortcutSheet.tsx'
import { useFrameShortcut } from '../keyboard/use-shortcut.ts'
import { paths } from '../paths.ts'
import { useActing } from '../session/me.ts'
import { type Place, placesFor } from './places.ts'

/** What keys do on every page, and the sheet of them all. */
export function FrameKeys() {
  const [isSheetOpen, setSheetOpen] = useState(false)
  const navigate = useNavigate()
  const places = placesFor(useActing())
  const go = (place: Place) => () => void navigate({ ...paths[place]() })
  const may = (place: Place) => places.includes(place)
  useFrameShortcut('sheet', '?', () => setSheetOpen(true))
  useFrameShortcut('goQueue', 'g q', go('queue'))
  useFrameShortcut('goReports', 'g r', go('reports'), may('reports'))
  useFrameShortcut('goDirectory', 'g d', go('directory'), may('directory'))
  useFrameShortcut('goPolicy', 'g p', go('policy'), may('policy'))
  useFrameShortcut('intake', 'n', go('intake'), may('intake'))
  return <ShortcutSheet open={isSheetOpen} onClose={() => setSheetOpen(false)} />
}
