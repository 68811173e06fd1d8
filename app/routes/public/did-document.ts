// /.well-known/did.json: the public keys that credentials of this site are verified with. Open to anyone, rate-limited.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { didDocument, mayFetch } from '#app/features/credentials/publication.server.ts'
import { publishedHeaders, tooOften } from '#app/features/credentials/published.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await mayFetch(context.clientAddress))) throw data(null, tooOften)
  return Response.json(await didDocument(), { headers: publishedHeaders({ seconds: 3_600 }) })
}
