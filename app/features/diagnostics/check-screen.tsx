// The end of a questionnaire: what is answered, what is not, and the button after which nothing changes.
import { Form, Link, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormErrors } from '#app/ui/field.tsx'
import { Notice, Page, PageHeader } from '#app/ui/page.tsx'
import { PathMark } from '#app/ui/path.tsx'

export function CheckScreen({
  list,
  complete,
  base,
  wave,
  error,
}: {
  list: { number: number; title: string; answered: boolean }[]
  complete: boolean
  base: string
  wave: string
  error: string | null
}) {
  const busy = useNavigation().state === 'submitting'
  const gap = list.find(({ answered }) => !answered)
  return (
    <Page width="text">
      <PageHeader
        title="Проверьте и сдайте"
        lead={`${wave}. К любому шагу можно вернуться. Когда сдадите, ответы изменить нельзя.`}
      />
      <ol className="mb-8 grid gap-x-8 sm:grid-cols-2">
        {list.map(({ number, title, answered }) => (
          <li key={number} className="border-b border-line">
            <Link
              to={`${base}/${number}`}
              className="flex min-h-12 items-center gap-3 py-1 text-ink no-underline hover:underline"
            >
              <PathMark state={answered ? 'done' : 'open'} className="scale-75" />
              <span className="grow">{title}</span>
              <span
                className={
                  answered
                    ? 'text-[0.9rem] whitespace-nowrap text-ink-2'
                    : 'text-[0.9rem] font-semibold whitespace-nowrap text-wax'
                }
              >
                {answered ? 'есть ответ' : 'нет ответа'}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Form method="post" className="space-y-5">
        <FormErrors errors={error ? [error] : null} />
        {complete || error ? null : (
          <Notice tone="amber">
            Ответы есть не на все вопросы.{' '}
            {gap ? <Link to={`${base}/${gap.number}`}>Перейти к первому без ответа</Link> : null}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button busy={busy} tone={complete ? 'primary' : 'secondary'}>
            Сдать замер
          </Button>
          <Link to={`${base}/${list.length}`} className="inline-flex min-h-11 items-center">
            Назад
          </Link>
        </div>
      </Form>
    </Page>
  )
}
