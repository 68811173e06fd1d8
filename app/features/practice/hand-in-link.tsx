// From the result of an exercise to its marks by people: before handing in, while it waits, and afterwards.
import { useParams } from '@remix-run/react'
import { ButtonLink } from '#app/ui/button.tsx'

export function HandInLink({ posted }: { posted: boolean }) {
  const { attemptId } = useParams()
  if (!attemptId) return null
  return (
    <ButtonLink to={`/practice/marks/${attemptId}`} tone="secondary">
      {posted ? 'Оценка и разбор' : 'Проверка ответа человеком'}
    </ButtonLink>
  )
}
