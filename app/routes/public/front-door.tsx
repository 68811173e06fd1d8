// «/»: sends a signed-in person to the first page that is theirs, a stranger to the sign-in.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireViewer } from '#app/features/identity/viewer.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  return redirect('/learn')
}
