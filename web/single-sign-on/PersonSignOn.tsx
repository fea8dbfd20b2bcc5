import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { personSignOn, setSignOn } from '#contract/session/single-sign-on.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { useMe } from '../session/me.ts'
import { signOnOfferQuery } from './sign-on-queries.ts'

type Whom = { readonly person: string; readonly name: string }

/** Who somebody is at the provider, said by an administrator; nobody says it of themselves. */
export function PersonSignOn(whom: Whom) {
  const { say } = useWords()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const { data: provider = null } = useQuery(signOnOfferQuery)
  if (provider === null || me.person === whom.person) return null
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {say('signOn.title')}
      </Button>
      {isOpen ? <Subject {...whom} provider={provider} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Subject({ person, name, provider, onClose }: Whom & { provider: string; onClose: () => void }) {
  const { say } = useWords()
  const [form] = Form.useForm<{ subject?: string }>()
  const queryKey = keys.signOnOf(person)
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => call(personSignOn, { params: { person } }),
    staleTime: 0,
  })
  const save = useSave({ person, name, onSaved: onClose })
  return (
    <Modal
      open
      title={say('signOn.ofPerson', { name })}
      okText={say('signOn.save')}
      onOk={form.submit}
      okButtonProps={{ disabled: !data }}
      confirmLoading={save.isPending}
      onCancel={onClose}
    >
      {data ? (
        <Form
          name="person-sign-on"
          form={form}
          layout="vertical"
          initialValues={{ subject: data.subject ?? '' }}
          onFinish={({ subject = '' }) => save.mutate(subject.trim() || null)}
        >
          <Form.Item
            name="subject"
            label={say('signOn.subject')}
            extra={say('signOn.subjectHint', { provider })}
          >
            <Input maxLength={255} autoComplete="off" />
          </Form.Item>
        </Form>
      ) : null}
      {!data && !error ? <Skeleton active paragraph={{ rows: 1 }} /> : null}
      <Trouble error={error ?? save.error} />
    </Modal>
  )
}

function useSave({ person, name, onSaved }: Whom & { onSaved: () => void }) {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (subject: string | null) => call(setSignOn, { params: { person }, body: { subject } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: keys.signOnOf(person) })
      void message.success(say('signOn.saved', { name }))
      onSaved()
    },
  })
}
