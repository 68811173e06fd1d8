// /credentials/issuer: who stands behind the credentials of this site. Open to anyone, rate-limited.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { issuerDocument, mayFetch } from '#app/features/credentials/publication.server.ts'
import { publishedHeaders, tooOften } from '#app/features/credentials/published.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await mayFetch(context.clientAddress))) throw data(null, tooOften)
  const document = await issuerDocument()
  if (!document) throw notFound()
  return Response.json(document, { headers: publishedHeaders({ seconds: 3_600 }) })
}
