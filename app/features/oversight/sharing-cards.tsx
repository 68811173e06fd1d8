// Whether a region takes part in the comparison; asked before it changes.
import { Form, useNavigation } from '@remix-run/react'
import { Card } from '#app/ui/page.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'

export function SharingCard({
  regionId,
  name,
  since,
}: {
  regionId: string
  name: string
  since: string | null
}) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Card as="li" aria-label={name} className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0">
        <h3 className="text-[1.05rem]">{name}</h3>
        <p className="text-ink-2">
          {since ? `Участвует с ${since}` : 'Не участвует: другие её не видят, и она их тоже'}
        </p>
      </div>
      <Form method="post">
        <input type="hidden" name="regionId" value={regionId} />
        {since ? (
          <ConfirmSubmit
            name="intent"
            value="withdraw"
            question={`Отозвать согласие: ${name}?`}
            detail="Регион сразу исчезнет из сравнения, и другие регионы станут ему не видны."
            confirm="Отозвать"
            busy={busy}
          >
            Отозвать согласие
          </ConfirmSubmit>
        ) : (
          <ConfirmSubmit
            name="intent"
            value="agree"
            question={`Участвовать в сравнении: ${name}?`}
            detail="Другие участники увидят стадии, охват, число зачисленных и обученных и средние за закрытый квартал. Муниципалитетов, организаций и людей они не увидят. Согласие можно отозвать в любой день."
            confirm="Участвовать"
            busy={busy}
          >
            Участвовать
          </ConfirmSubmit>
        )}
      </Form>
    </Card>
  )
}
