// `npm run admin:create -- --email X [--surname …] [--given-name …] [--force]`: makes the first administrator and
// prints a one-time link. Refuses when an administrator can sign in already, unless told --force.
import { parseArgs } from 'node:util'
import { z } from 'zod'

process.env.NODE_ENV ??= 'production'
// Where no database exists yet, whoever asks for an administrator does not want a demo.
process.env.DEMO ??= '0'

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    surname: { type: 'string', default: 'Администратор' },
    // Addressed by one word until a name is written in the profile.
    'given-name': { type: 'string', default: '' },
    patronymic: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
})
const email = z.email().safeParse(values.email?.trim())
if (!email.success)
  stop('Usage: npm run admin:create -- --email name@example.org [--surname …] [--given-name …]')

const { makeReady } = await import('./make-ready.server.ts')
await makeReady()
const { prepareDatabase } = await import('./prepare-database.server.ts')
await prepareDatabase()
const { createAdministrator } = await import('#app/features/identity/first-administrator.server.ts')
const { closeDatabase } = await import('#app/platform/database.server.ts')
const result = await createAdministrator(
  {
    email: email.data ?? '',
    surname: values.surname,
    givenName: values['given-name'],
    patronymic: values.patronymic ?? null,
  },
  { force: values.force },
)
await closeDatabase()
if (result.outcome === 'refused') {
  stop(
    result.reason === 'exists'
      ? 'An administrator exists already and can invite others at /admin/users. Repeat with --force to add one here.'
      : 'This account is closed. An administrator can open it at /admin/users.',
  )
}
console.log(
  result.link
    ? `The administrator is ready. Open this one-time link within 14 days and set a password:\n${result.link}`
    : 'The account had a password already. It is an administrator now: sign in at /login.',
)

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
