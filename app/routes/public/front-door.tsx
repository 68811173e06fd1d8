// «/»: sends a signed-in person to the first page that is theirs, a stranger to the sign-in.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { frontPageOf } from '#app/features/identity/navigation.ts'
import { requireViewer } from '#app/features/identity/viewer.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return redirect(frontPageOf(await requireViewer(request)))
}
