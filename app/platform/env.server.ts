// The settings of this process, read once and frozen. The only place that looks at process.env.
import path from 'node:path'
import { z } from 'zod'
import { RefusedStart } from '#app/lib/refused-start.ts'

const flag = z
  .enum(['0', '1'])
  .optional()
  .transform((value) => value === '1')

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  /** The address people see, for links in mail and QR codes. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The SQLite file. */
  DATABASE_FILE: z.string().min(1).default('data/reshayu.db'),
  /** 32 bytes as base64 or hex that seal СНИЛС; without it they are kept in `data.key` beside the database. */
  DATA_KEY: z.string().min(1).optional(),
  /** 32 bytes as base64 or hex that digital credentials are signed with; else `credential.key` beside the database. */
  CREDENTIAL_KEY: z.string().min(1).optional(),
  DEMO: z.enum(['0', '1']).optional(),
  /** How many proxies stand before the server (for the reader's address in rate limits). */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Решаю <no-reply@reshayu.example>'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Opens the empty route that `npm run bench` compares with. */
  BENCH: flag,
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
})

export type Env = Readonly<z.infer<typeof schema>> & {
  readonly databasePath: string
  readonly secureCookies: boolean
}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new RefusedStart(
      `Settings are wrong: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    )
  }
  return Object.freeze({
    ...parsed.data,
    databasePath: path.resolve(parsed.data.DATABASE_FILE),
    secureCookies: parsed.data.PUBLIC_URL?.startsWith('https:') ?? false,
  })
}

export const env = readEnv(process.env)
