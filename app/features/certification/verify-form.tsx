// The one field of the public check.
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Card } from '#app/ui/page.tsx'

export function VerifyForm({ errors, typed }: { errors?: string[] | null; typed?: string }) {
  return (
    <Card as="div">
      <Form method="get" action="/verify" className="space-y-5">
        <TextField
          id="number"
          name="number"
          label="Номер и код"
          hint="Они стоят под QR-кодом или рядом с ним: 2026-ПК-000001-ABCD2345. Можно вставить адрес целиком."
          defaultValue={typed}
          errors={errors}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          required
        />
        <Button>Проверить</Button>
      </Form>
    </Card>
  )
}
