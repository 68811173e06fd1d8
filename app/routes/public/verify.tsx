// /verify: asks for the number with its code. Open to anyone: whoever is shown a certificate may check it.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VerifyForm } from '#app/features/certification/verify-form.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: 'Проверить удостоверение — Решаю' },
  { name: 'robots', content: 'noindex' },
]

export function loader({ request }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const typed = params.get('number')?.trim().slice(0, 200)
  // Whatever was typed goes the one way of every check: right, wrong and half a number are answered alike.
  if (typed) return redirect(`/verify/${encodeURIComponent(typed.replace(/^.*\//, '') || typed)}`)
  return { empty: params.has('number') }
}

export default function Verify() {
  const { empty } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader
        title="Проверить удостоверение"
        lead="Узнайте, выдано ли оно на самом деле и действует ли сейчас. Входить не нужно."
      />
      <VerifyForm errors={empty ? ['Введите номер с кодом'] : null} />
    </Page>
  )
}
