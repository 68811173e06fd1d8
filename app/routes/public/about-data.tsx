// «О данных»: where the reference lists come from, on what terms, and who on this platform is invented.
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readLegalText } from '#app/features/operations/legal-text.server.ts'
import { formatDay } from '#app/lib/dates.ts'
import { Markdown } from '#app/ui/markdown.tsx'
import { Page, PageHeader } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: 'О данных — Решаю' }]

// Open to anyone: attribution that needs a password is none.
export function loader() {
  return readLegalText('about-data')
}

export default function AboutData() {
  const { title, version, text } = useLoaderData<typeof loader>()
  return (
    <Page width="text">
      <PageHeader title={title} lead={`Редакция от ${formatDay(new Date(version))}`} />
      <Markdown text={text} />
    </Page>
  )
}
