import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'
import { directorySheetWords } from '../../words/directory-sheet.ts'

const ContactSheet = later(async () => (await import('./ContactSheet.tsx')).ContactSheet)

/** The directory as a spreadsheet, out and in; it is taken in by those who keep rows. */
export function SheetButtons({ mayKeep }: { mayKeep: boolean }) {
  const { language } = useWords()
  const own = directorySheetWords[language]
  const [isOpen, setOpen] = useState(false)
  return (
    <Flex gap={8}>
      {(['xlsx', 'csv'] as const).map((as) => (
        <Button key={as} href={`/api/directory/export?as=${as}&language=${language}`}>
          {own.take} {as.toUpperCase()}
        </Button>
      ))}
      {mayKeep ? <Button onClick={() => setOpen(true)}>{own.button}</Button> : null}
      {isOpen ? <ContactSheet onClose={() => setOpen(false)} /> : null}
    </Flex>
  )
}
