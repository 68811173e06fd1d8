// /verify/:token: what a stranger may know of a certificate. Open to anyone, rate-limited, kept by no cache or index.
import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { PublicCheck } from '#app/features/certification/public-check.tsx'
import { findVerification, mayLookUp } from '#app/features/certification/verification.server.ts'
import { VerifyForm } from '#app/features/certification/verify-form.tsx'
import { notFound } from '#app/features/identity/viewer.server.ts'
import { AreaBoundary } from '#app/ui/area-boundary.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: 'Проверка удостоверения — Решаю' },
  { name: 'robots', content: 'noindex' },
]

export const headers: HeadersFunction = ({ errorHeaders }) => ({
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  ...(errorHeaders?.has('Retry-After') && { 'Retry-After': '60' }),
})

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await mayLookUp(context.clientAddress)))
    throw data(null, { status: 429, headers: { 'Retry-After': '60' } })
  const certificate = await findVerification(params.token ?? '')
  if (!certificate) throw notFound()
  return { certificate }
}

export default function VerifyResult() {
  const { certificate } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PublicCheck certificate={certificate} />
    </Page>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) return <AreaBoundary />
  return (
    <Page width="text">
      <PageHeader
        title="Такого удостоверения мы не нашли"
        lead="Проверьте номер и код: чаще всего дело в одном пропущенном или лишнем знаке. Нужны обе части: номер и восемь знаков кода после него."
      />
      <VerifyForm />
      <p className="mt-5 text-ink-2">
        Если всё введено верно, а ответ тот же, спросите в организации, которая выдала документ.
      </p>
    </Page>
  )
}
