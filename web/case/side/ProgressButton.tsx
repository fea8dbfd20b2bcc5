import { SolutionOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { later } from '../../parts/later.tsx'

const ProgressDrawer = later(async () => (await import('./ProgressDrawer.tsx')).ProgressDrawer)

/** Opens what the customer is shown of the case. */
export function ProgressButton({ view }: { view: CaseView }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [isWanted, want] = useState(false)
  const open = () => {
    want(true)
    setOpen(true)
  }
  return (
    <>
      <Button size="small" icon={<SolutionOutlined aria-hidden />} onClick={open}>
        {say('case.progress')}
      </Button>
      {isWanted ? <ProgressDrawer view={view} isOpen={isOpen} close={() => setOpen(false)} /> : null}
    </>
  )
}
