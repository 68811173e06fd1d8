// «Отдать на проверку»: says who will read the reply before it leaves its author.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/page.tsx'

export function HandInForm({ peers, perPerson }: { peers: boolean; perPerson: number | null }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Card aria-labelledby="hand-in">
      <h2 id="hand-in">Отдать ответ на проверку</h2>
      <p className="mt-2 max-w-prose">
        {peers
          ? 'Его прочитают и оценят коллеги из Вашего потока. Вашего имени они не увидят, Вы не увидите их имён.'
          : 'Его прочитает и оценит по восьми критериям преподаватель. Вашего имени при проверке он не видит.'}{' '}
        Руководители и кадровая служба ответ не читают.
      </p>
      {perPerson ? <p className="mt-2 text-ink-2">Взамен Вам достанутся чужие ответы: {perPerson}.</p> : null}
      <Form method="post" className="mt-4">
        <Button name="intent" value="hand-in" busy={busy}>
          Отдать на проверку
        </Button>
      </Form>
    </Card>
  )
}
