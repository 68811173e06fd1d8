// /credentials/status/:list: which credentials are revoked, as a signed list. Open to anyone, rate-limited.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { findStatusList, mayFetch } from '#app/features/credentials/publication.server.ts'
import { publishedHeaders, tooOften } from '#app/features/credentials/published.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await mayFetch(context.clientAddress))) throw data(null, tooOften)
  const list = /^[1-9]\d{0,5}$/.test(params.list ?? '') ? await findStatusList(Number(params.list)) : null
  if (!list) throw notFound()
  return Response.json(list, { headers: publishedHeaders({ seconds: 60 }) })
}
