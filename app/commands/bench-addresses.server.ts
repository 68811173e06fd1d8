// Signs the demo learner in and finds the pages to measure by following links, as a person would.
import { demoPassword } from '#prisma/cast.ts'

export async function signInDemo(url: string, login = 'learner'): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      email: `${login}@reshayu.example`,
      password: demoPassword,
      intent: 'password',
    }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .find((pair) => pair?.startsWith('reshayu='))
  if (!cookie) throw new Error(`Sign-in was answered with ${answer.status} and no cookie`)
  return cookie
}

export async function demoAddresses(
  url: string,
  cookie: string,
): Promise<{ home: string; programme: string; lesson: string }> {
  const link = async (page: string, pattern: RegExp) => {
    const html = await (await fetch(url + page, { headers: { cookie } })).text()
    const found = pattern.exec(html)?.[1]
    if (!found) throw new Error(`${page} has no link like ${pattern.source}`)
    return found
  }
  const lesson = await link('/learn', /href="(\/learn\/[^"/]+\/lessons\/[^"/]+)"/)
  return { home: '/learn', programme: lesson.replace(/\/lessons\/.*/, ''), lesson }
}
