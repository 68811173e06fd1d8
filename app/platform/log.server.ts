// Structured logs. Callers pass ids and codes; names, e-mails and texts of people never enter a log line.
import { pino } from 'pino'
import { env } from './env.server.ts'

export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['email', 'password', '*.email', '*.password', 'req.headers.cookie'], remove: true },
})
