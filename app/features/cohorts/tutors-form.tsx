// Who looks after the cohort: a tick for each instructor who may see it.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/field.tsx'

export function TutorsForm({ tutors }: { tutors: { userId: string; name: string; chosen: boolean }[] }) {
  const busy = useNavigation().formData?.get('intent') === 'tutors'
  if (!tutors.length)
    return (
      <p className="text-ink-2">
        Преподавателей у этой программы пока нет. Роль преподавателя даёт администратор.
      </p>
    )
  return (
    <Form method="post" className="space-y-4">
      <input type="hidden" name="intent" value="tutors" />
      <fieldset>
        <legend className="sr-only">Наставники потока</legend>
        {tutors.map(({ userId, name, chosen }) => (
          <CheckboxField
            key={userId}
            id={`tutor-${userId}`}
            name="tutor"
            value={userId}
            label={name}
            defaultChecked={chosen}
          />
        ))}
      </fieldset>
      <Button tone="secondary" busy={busy}>
        Сохранить наставников
      </Button>
    </Form>
  )
}
