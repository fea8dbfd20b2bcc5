import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Flex, Form, Typography } from 'antd'
import { submitCase } from '#contract/case/submit.ts'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { call } from '../call.ts'
import { Suggestions } from '../knowledge/Suggestions.tsx'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'
import { ClassifyFirst } from './ClassifyFirst.tsx'
import { ContactFields } from './ContactFields.tsx'
import { dropDraft, keepDraft, keptDraft } from './draft.ts'
import type { Submitted } from './IntakePage.tsx'
import { type IntakeValues, intakeBody, spSpeaks, type WindowChoice } from './intake-body.ts'
import { MatterFields } from './MatterFields.tsx'

type Props = {
  desk: OrganisationForm
  windows: readonly WindowChoice[]
  onSubmitted: (submitted: Submitted) => void
}

/** Classified first, then filled in. What the server misses is told under each field; nothing is lost. */
export function IntakeForm({ desk, windows, onSubmitted }: Props) {
  const { say } = useWords()
  const [form] = Form.useForm<IntakeValues>()
  const submit = useSubmit(desk.id, onSubmitted)
  const showRefusal = useRefusalInForm(form)
  const values = Form.useWatch([], form) ?? {}
  const isClassified = spSpeaks(values) || Boolean(values.kind)
  const clear = useClear(() => {
    dropDraft(desk.id)
    form.setFieldsValue(empty(form.getFieldsValue(true), initial(desk, windows)))
    submit.reset()
  })
  return (
    <Form<IntakeValues>
      form={form}
      layout="vertical"
      initialValues={{ ...initial(desk, windows), ...keptDraft(desk.id) }}
      onValuesChange={(_, all) => keepDraft(desk.id, all)}
      onFinish={() => submit.mutate(form.getFieldsValue(), { onError: showRefusal })}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <Flex vertical gap={12}>
        <ClassifyFirst isSp={isOfSp(desk)} windows={windows} />
        <Card size="small" title={say('intake.thenFill')} className={isClassified ? '' : 'not-yet'}>
          {isClassified ? null : (
            <Typography.Text type="secondary">{say('intake.chooseKind')}</Typography.Text>
          )}
          {/* Kept in the page while hidden, so that nothing typed is lost by choosing again. */}
          <div hidden={!isClassified}>
            <ContactFields />
            <MatterFields />
          </div>
        </Card>
        <Suggestions
          text={values.description ?? ''}
          category={values.category ?? null}
          kind={values.kind ?? null}
        />
        <Trouble error={submit.error} hint={say('intake.refused')} />
        <Buttons isReady={isClassified} isPending={submit.isPending} onClear={clear} />
      </Flex>
    </Form>
  )
}

function Buttons(props: { isReady: boolean; isPending: boolean; onClear: () => void }) {
  const { say } = useWords()
  return (
    <Flex gap={8} align="center" wrap>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={props.isPending}
        disabled={!props.isReady}
      >
        {say('intake.submit')}
      </Button>
      <Button size="large" onClick={props.onClear}>
        {say('intake.clear')}
      </Button>
      <Typography.Text type="secondary">{say('intake.kept')}</Typography.Text>
    </Flex>
  )
}

/** An SP itself, or its window. */
function isOfSp({ kind, window }: OrganisationForm): boolean {
  return kind === 'serviceProvider' || window?.kind === 'spContact'
}

function initial(desk: OrganisationForm, windows: readonly WindowChoice[]): IntakeValues {
  const [first] = windows
  const channel = first?.channels[0] as NonNullable<IntakeValues['channel']> | undefined
  return {
    ...(first ? { window: first.id } : {}),
    ...(channel ? { channel } : {}),
    ...(isOfSp(desk) ? { onBehalfOf: channel === 'spPortal' ? 'self' : 'customer' } : {}),
    // A window with a place mostly serves accounts of that place.
    ...(desk.province && desk.city ? { place: [desk.province, desk.city] } : {}),
  }
}

/** The first values again, and nothing in all other fields. */
function empty(now: IntakeValues, first: IntakeValues): IntakeValues {
  const nothing = Object.fromEntries(Object.keys(now).map((name) => [name, undefined]))
  return { ...nothing, ...first }
}

function useSubmit(desk: string, onSubmitted: (submitted: Submitted) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (values: IntakeValues) => call(submitCase, { body: intakeBody(values) }),
    onSuccess: (submitted) => {
      dropDraft(desk)
      for (const queryKey of [keys.queue, keys.counts, keys.duplicates]) {
        void queries.invalidateQueries({ queryKey })
      }
      onSubmitted(submitted)
    },
  })
}

function useClear(clear: () => void) {
  const { say } = useWords()
  const { modal } = App.useApp()
  return () => void modal.confirm({ title: say('intake.clear'), okText: say('frame.ok'), onOk: clear })
}
