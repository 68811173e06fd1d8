// The manager's page behind a letter's link: six questions about what is seen at work, and what becomes of the answers.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { GradeRow } from './grade-row.tsx'
import type { ObserverForm } from './instrument.ts'
import type { FormTrouble } from './form-trouble.ts'

export interface ObserverScreenProps {
  task: { name: string; learner: string; askedBy: string; programme: string }
  form: ObserverForm
  trouble: FormTrouble
  busy: boolean
}

export function ObserverScreen({ task, form, trouble, busy }: ObserverScreenProps) {
  const bad = Object.values(trouble.errors).some((one) => one?.length)
  return (
    <Page width="text">
      <PageHeader
        title="Шесть вопросов о работе"
        lead={`Здравствуйте, ${task.name}. О ком речь: ${task.learner}, три месяца после программы «${task.programme}».`}
      />
      <Notice>
        <p className="font-semibold">Что будет с ответами</p>
        <p className="mt-1">
          Их увидит {task.learner}. В отчёты они попадают только по группам от 7 человек. Для кадровых решений
          они не служат. Вас назвал(а): {task.askedBy}.
        </p>
      </Notice>
      <Form method="post" noValidate className="mt-8">
        <p className="mb-5">{form.instruction}</p>
        <div className={bad || trouble.error ? 'mb-5' : undefined}>
          <FormErrors
            errors={trouble.error ? [trouble.error] : bad ? ['Ответ нужен в каждой строке.'] : null}
          />
        </div>
        {form.behaviours.map(({ key, text }) => (
          <GradeRow
            key={key}
            name={key}
            text={text}
            most={form.grades.length}
            chosen={trouble.typed[key] ?? null}
            low={form.grades[0] ?? ''}
            high={form.grades.at(-1) ?? ''}
            words={form.grades}
            none={form.unseen}
            errors={trouble.errors[key] ?? null}
          />
        ))}
        <p className="mt-4">
          <Button busy={busy}>Отправить</Button>
        </p>
        <p className="mt-3 text-[0.9rem] text-ink-2">Отправленные ответы изменить нельзя.</p>
      </Form>
    </Page>
  )
}
