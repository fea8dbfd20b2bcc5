import { useState } from 'react'
import { useFrameShortcuts } from '../keyboard/use-shortcut.ts'
import { learn } from '../language.ts'
import { later } from '../parts/later.tsx'
import { useFrameCommands } from './frame-commands.ts'
import { closePalette, openPalette, usePaletteOpen } from './palette-open.ts'

const Sheet = later(async () => (await import('../keyboard/ShortcutSheet.tsx')).ShortcutSheet)
const Palette = later(async () => {
  // It finds things by their names in either language.
  const [{ Palette }] = await Promise.all([import('../palette/Palette.tsx'), learn('zh'), learn('en')])
  return Palette
})

/** What keys do on every page, the sheet of them all, and the palette. */
export function FrameKeys() {
  const [isSheetOpen, setSheetOpen] = useState(false)
  const isPaletteOpen = usePaletteOpen()
  const commands = useFrameCommands(() => setSheetOpen(true))
  useFrameShortcuts([
    { id: 'palette', keys: 'ctrl+k', act: openPalette },
    ...['/', 's'].map((keys) => ({ id: 'palette', keys, act: openPalette })),
    ...commands.flatMap(({ id, keys, act }) => (keys ? [{ id, keys, act }] : [])),
  ])
  return (
    <>
      {isSheetOpen ? <Sheet onClose={() => setSheetOpen(false)} /> : null}
      {isPaletteOpen ? <Palette commands={commands} onClose={closePalette} /> : null}
    </>
  )
}
