import { Flex, Typography } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../language.ts'

/** A page: its title on the screen and in the browser, and what can be done with the whole of it. */
export function Page({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) {
  useTitle(title)
  return (
    <Flex vertical gap={16} className="page">
      <Flex wrap gap={12} justify="space-between" align="center">
        <Typography.Title level={1} className="page-title">
          {title}
        </Typography.Title>
        {extra}
      </Flex>
      {children}
    </Flex>
  )
}

/** The title in the browser's tab. */
export function useTitle(title: string): void {
  const { say } = useWords()
  const brand = say('frame.brand')
  useEffect(() => {
    document.title = `${title} · ${brand}`
  }, [title, brand])
}
