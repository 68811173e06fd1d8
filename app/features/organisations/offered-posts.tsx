// Posts that a coordinator says the person holds: the person confirms each or says it is a mistake.
import { Form, useNavigation } from '@remix-run/react'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'

export interface OfferShown {
  id: string
  title: string
  organisation: string
  startsOn: Date
}

export function OfferedPosts({ offers }: { offers: OfferShown[] }) {
  const busy = useNavigation().formMethod === 'POST'
  return offers.map(({ id, title, organisation, startsOn }) => (
    <Form
      key={id}
      method="post"
      className="my-4 rounded-surface border-2 border-pine bg-card p-5"
      aria-label={`Подтвердите место работы: ${title}`}
    >
      <p className="font-semibold">Вы здесь работаете?</p>
      <p className="mt-1">
        {title}, {organisation}, с {formatDay(startsOn)}
      </p>
      <p className="mt-1 text-[0.9rem] text-ink-2">
        Так указал куратор обучения. После Вашего «да» он увидит Ваше имя, почту и то, что Вы прошли.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button name="agree" value={id} busy={busy}>
          Да, работаю
        </Button>
        <Button tone="secondary" name="decline" value={id} busy={busy}>
          Нет, это ошибка
        </Button>
      </div>
    </Form>
  ))
}
