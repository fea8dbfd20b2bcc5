import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Progress, Tooltip, Typography } from 'antd'
import { dismissSteps, type Home } from '#contract/home/home.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { hasChosenLook } from '../look.ts'
import { paths } from '../paths.ts'
import { keys } from '../queries.ts'

type Steps = NonNullable<Home['steps']>

/** Where each step is taken. */
const places: Readonly<
  Record<
    string,
    () =>
      | ReturnType<(typeof paths)['account' | 'intake' | 'network' | 'policy' | 'audit' | 'home']>
      | ReturnType<typeof paths.queue>
  >
> = {
  secondFactor: paths.account,
  registered: paths.intake,
  passedOn: () => paths.queue(),
  viewSaved: () => paths.queue(),
  deputyNamed: paths.account,
  policyPublished: paths.policy,
  personInvited: paths.network,
  historyVerified: paths.audit,
  look: paths.account,
}

/** What one learns in the first days, ticked by what one has really done; gone when it is put aside. */
export function FirstSteps({ steps }: { steps: Steps }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const dismiss = useMutation({
    mutationFn: () => call(dismissSteps),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.home }),
  })
  const known = steps.map(({ name, isDone }) => ({ name, isDone: isDone ?? hasChosenLook() }))
  const done = known.filter((one) => one.isDone).length
  return (
    <Card
      size="small"
      title={say('home.steps')}
      extra={
        <Tooltip title={say('home.dismiss')}>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={say('home.dismiss')}
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate()}
          />
        </Tooltip>
      }
    >
      <Typography.Text type="secondary">
        {say('home.stepsDone', { n: done, of: known.length })}
      </Typography.Text>
      <Progress percent={Math.round((done / known.length) * 100)} showInfo={false} size="small" aria-hidden />
      <ul className="desk-list steps">
        {known.map(({ name, isDone }) => (
          <li key={name} className={isDone ? 'step done' : 'step'}>
            {isDone ? <CheckCircleFilled aria-hidden /> : <span className="step-open" aria-hidden="true" />}
            <Link {...(places[name] ?? paths.home)()}>{say(`home.step.${name}`)}</Link>
            <span className="unseen">{say(isDone ? 'home.done' : 'home.notDone')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
