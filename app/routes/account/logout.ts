// «/logout»: ends this sign-in. Open to anyone: a stranger has nothing to end.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endAuthSession } from '#app/features/identity/viewer.server.ts'

export function loader() {
  throw redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/login', { headers: { 'Set-Cookie': await endAuthSession(request) } })
}
