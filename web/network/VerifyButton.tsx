import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { type DirectoryRow, verifyDirectory } from '#contract/network/directory.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'
import { directoryWords } from '../words/directory.ts'

/** Says of a row that it is right as it stands. */
export function VerifyButton({ row: { organisation } }: { row: DirectoryRow }) {
  const { language, told } = useWords()
  const own = directoryWords[language]
  const { message } = App.useApp()
  const queries = useQueryClient()
  const verify = useMutation({
    mutationFn: () => call(verifyDirectory, { params: { organisation } }),
    onSuccess: () => {
      void message.success(own.wasVerified)
      return queries.invalidateQueries({ queryKey: keys.directory })
    },
    onError: (error) => void (error instanceof Refused && message.error(told(error))),
  })
  return (
    <Popconfirm title={own.verifyAsk} onConfirm={() => verify.mutate()}>
      <Button size="small" loading={verify.isPending}>
        {own.verify}
      </Button>
    </Popconfirm>
  )
}
