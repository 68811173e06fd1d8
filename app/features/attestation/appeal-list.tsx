// Appeals against results: what the learner wrote, and the decision or the form for it.
import { Form } from '@remix-run/react'
import { surnameWithInitials } from '#app/lib/russian.ts'
import { Button } from '#app/ui/button.tsx'
import { TextAreaField } from '#app/ui/field.tsx'
import { Badge, Card } from '#app/ui/page.tsx'

export interface ListedAppeal {
  resultId: string
  surname: string
  givenName: string
  patronymic: string | null
  when: string
  text: string
  decision: 'upheld' | 'rejected' | null
  reason: string | null
}

export function AppealList({
  appeals,
  decides,
  errors,
}: {
  appeals: ListedAppeal[]
  decides: boolean
  errors?: string[] | null
}) {
  return (
    <div className="space-y-4">
      {appeals.map((appeal) => (
        <Card key={appeal.resultId} as="article">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{surnameWithInitials(appeal)}</span>
            <span className="text-ink-2">{appeal.when}</span>
            {appeal.decision ? (
              <Badge tone={appeal.decision === 'upheld' ? 'pine' : 'plain'}>
                {appeal.decision === 'upheld' ? 'удовлетворена' : 'отклонена'}
              </Badge>
            ) : (
              <Badge tone="amber">ждёт решения</Badge>
            )}
          </p>
          <p className="mt-2 whitespace-pre-line break-words">{appeal.text}</p>
          {appeal.reason ? <p className="mt-2 text-ink-2">Решение: {appeal.reason}</p> : null}
          {decides && !appeal.decision ? (
            <Form method="post" className="mt-4 space-y-4">
              <input type="hidden" name="intent" value="appeal" />
              <input type="hidden" name="resultId" value={appeal.resultId} />
              <TextAreaField
                id={`reason-${appeal.resultId}`}
                name="reason"
                label="Что ответить слушателю"
                rows={3}
                maxLength={2000}
                required
                errors={errors}
              />
              <div className="flex flex-wrap gap-3">
                <Button name="decision" value="upheld">
                  Удовлетворить
                </Button>
                <Button name="decision" value="rejected" tone="secondary">
                  Отклонить
                </Button>
              </div>
              <p className="text-[0.9rem] text-ink-2">
                Если удовлетворить, результат снимается: комиссия может изменить оценки, и результат
                записывают снова.
              </p>
            </Form>
          ) : null}
        </Card>
      ))}
    </div>
  )
}
