import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Flex, Progress, Skeleton, Tag, Typography } from 'antd'
import type { PileView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { FormRows } from './FormRows.tsx'
import { pileQuery, usePileMoves } from './paper-queries.ts'
import { useImport } from './use-import.ts'
import './paper.css'

/** A pile of paper forms: what each row comes to, what is to be done with it, and the import itself. */
export function PilePage() {
  const { say } = useWords()
  const { pile: id } = useParams({ strict: false }) as { pile: string }
  const { data: pile, error, refetch } = useQuery(pileQuery(id))
  return (
    <Page
      title={pile?.name ?? say('paper.title')}
      extra={<Link {...paths.paper()}>{say('paper.back')}</Link>}
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {pile ? <Work pile={pile} /> : error ? null : <Skeleton active />}
      {pile ? <FormRows pile={pile} /> : null}
    </Page>
  )
}

function Work({ pile }: { pile: PileView }) {
  const { say } = useWords()
  const moves = usePileMoves(pile.id)
  const work = useImport(pile.id)
  const done = pile.counts.imported + pile.counts.reminded
  const left = pile.counts.waiting + pile.counts.taking
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        <Typography.Text type="secondary">{pile.organisationName}</Typography.Text>
        {pile.finishedAt ? <Finished pile={pile} /> : null}
        {pile.mayWork && left > 0 && !work.isRunning ? (
          <Button type="primary" onClick={() => void work.start()}>
            {say(done > 0 ? 'paper.goOn' : 'paper.import', { n: left })}
          </Button>
        ) : null}
        {work.isRunning ? <Button onClick={work.stop}>{say('paper.stop')}</Button> : null}
        {pile.mayWork && !work.isRunning ? (
          <Button loading={moves.look.isPending} onClick={() => moves.look.mutate()}>
            {say('paper.look')}
          </Button>
        ) : null}
        {pile.mayWork && pile.isJudged && left === 0 && !work.isRunning ? <Finish pile={pile} /> : null}
      </Flex>
      {work.isRunning || pile.counts.taking > 0 ? <HowFar done={done} all={done + left} /> : null}
      <Trouble error={work.error ?? moves.look.error} />
    </Flex>
  )
}

function HowFar({ done, all }: { done: number; all: number }) {
  const { say } = useWords()
  const told = say('paper.importing', { done, all })
  return (
    <div>
      <Progress percent={Math.floor((done / Math.max(1, all)) * 100)} aria-label={told} />
      <Typography.Text type="secondary">
        {told} · {say('paper.stay')}
      </Typography.Text>
    </div>
  )
}

function Finished({ pile }: { pile: PileView }) {
  const { say } = useWords()
  return (
    <>
      <Tag color="green">{say('paper.finished')}</Tag>
      <Link {...paths.pileReceipt(pile.id)}>{say('paper.receipt')}</Link>
    </>
  )
}

function Finish({ pile }: { pile: PileView }) {
  const { say } = useWords()
  const { modal } = App.useApp()
  const navigate = useNavigate()
  const { finish } = usePileMoves(pile.id)
  const ask = () =>
    modal.confirm({
      title: say('paper.finish'),
      content: say('paper.finishSure', pile.counts),
      okText: say('paper.finishOk'),
      onOk: async () => {
        await finish.mutateAsync()
        await navigate({ ...paths.pileReceipt(pile.id) })
      },
    })
  return (
    <>
      <Button type="primary" onClick={() => void ask()}>
        {say('paper.finish')}
      </Button>
      <Trouble error={finish.error} />
    </>
  )
}
