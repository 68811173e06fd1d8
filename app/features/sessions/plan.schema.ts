// Forms of planning: when and where, how many, and the rules of booking. Times are typed by the clock of the venue.
import { z } from 'zod'
import { russianTimeZones } from '#app/lib/time-zones.ts'

export const dayNumbers = [1, 2, 3, 4, 5] as const

const line = (missing: string, most = 200) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Не длиннее ${most} знаков`)
const maybe = (most = 500) =>
  z
    .string()
    .trim()
    .max(most, `Не длиннее ${most} знаков`)
    .optional()
    .transform((value) => value || null)
const whole = (missing: string, least: number, most: number) =>
  z.coerce
    .number({ error: missing })
    .int('Целое число')
    .min(least, `Не меньше ${least}`)
    .max(most, `Не больше ${most}`)
const clock = z.string().regex(/^\d\d:\d\d$/, 'Время в виде 10:00')
const date = z.iso.date('Дата в виде 28.11.2026')
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Укажите и день, и время')
  .optional()
  .transform((value) => value ?? null)
const zone = z.enum(
  russianTimeZones.map(({ zone }) => zone),
  { error: 'Выберите часовой пояс' },
)

/** `room`: the id of a room, or one of these. */
export const elsewhere = { online: 'online', new: 'new' } as const

const whenShape = {
  date1: z.iso.date({ error: 'Укажите день' }),
  start1: z.string({ error: 'Укажите начало' }).pipe(clock),
  end1: z.string({ error: 'Укажите окончание' }).pipe(clock),
  ...Object.fromEntries(
    dayNumbers.slice(1).flatMap((number) => [
      [`date${number}`, date.optional()],
      [`start${number}`, clock.optional()],
      [`end${number}`, clock.optional()],
    ]),
  ),
} as {
  [key in `date${number}` | `start${number}` | `end${number}`]: z.ZodOptional<z.ZodString>
} & { date1: z.ZodString; start1: z.ZodString; end1: z.ZodString }

const whereShape = {
  room: line('Выберите место или «только онлайн»'),
  venueName: maybe(200),
  venueAddress: maybe(300),
  venueZone: zone.optional(),
  roomName: maybe(120),
  roomCapacity: whole('Сколько человек помещается', 1, 10_000).optional(),
  timeZone: zone.optional(),
  onlineUrl: z
    .url({ protocol: /^https?$/, error: 'Ссылка начинается с https://' })
    .max(500, 'Не длиннее 500 знаков')
    .optional()
    .transform((value) => value ?? null),
  overCapacityReason: maybe(300),
  /** Names the conflicts the person has seen and accepts. */
  despite: maybe(60),
}

const rulesShape = {
  title: line('Назовите сессию', 160),
  component: line('Выберите, какая это сессия'),
  minimumSeats: whole('Укажите минимум', 0, 10_000),
  minimumDays: whole('За сколько дней смотреть', 0, 90),
  signUpOpensAt: moment,
  signUpClosesAt: moment,
  cancelUntil: moment,
  approval: z.enum(['none', 'coordinator', 'organiser'], { error: 'Выберите, кто подтверждает' }),
  approvalHours: whole('Сколько часов держать место', 1, 720),
  waitingListOn: z.literal('on').optional(),
  promotionStopsDays: whole('Число дней', 0, 90)
    .optional()
    .transform((value) => value ?? null),
  reminders: z.array(z.coerce.number().int().min(1).max(1_440)).max(10).default([]),
}

type Loose = Record<string, unknown>

/** A further day is typed whole or not at all; a new place has its name, room and size; online has an address. */
function completeness(value: Loose, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  for (const number of dayNumbers.slice(1)) {
    const parts = ['date', 'start', 'end'].map((part) => `${part}${number}`)
    if (parts.some((part) => value[part]))
      for (const part of parts) if (!value[part]) wrong(part, 'Укажите день, начало и окончание')
  }
  if (value.room === elsewhere.new) {
    if (!value.venueName) wrong('venueName', 'Назовите место')
    if (!value.venueAddress) wrong('venueAddress', 'Укажите адрес')
    if (!value.venueZone) wrong('venueZone', 'Выберите часовой пояс места')
    if (!value.roomName) wrong('roomName', 'Назовите помещение')
    if (!value.roomCapacity) wrong('roomCapacity', 'Сколько человек помещается')
  }
  if (value.room === elsewhere.online) {
    if (!value.onlineUrl) wrong('onlineUrl', 'Укажите ссылку для подключения')
    if (!value.timeZone) wrong('timeZone', 'Выберите часовой пояс')
  }
}

function minimum(value: Loose, context: z.RefinementCtx): void {
  if (Number(value.minimumSeats) > Number(value.capacity))
    context.addIssue({ code: 'custom', path: ['minimumSeats'], message: 'Минимум больше числа мест' })
}

export const newSessionForm = z
  .object({
    ...rulesShape,
    ...whenShape,
    ...whereShape,
    capacity: whole('Укажите число мест', 1, 2_000),
  })
  .superRefine((value, context) => {
    completeness(value, context)
    minimum(value, context)
  })
export type NewSession = z.infer<typeof newSessionForm>

export const sessionRulesForm = z.object(rulesShape)
export type TypedRules = z.infer<typeof sessionRulesForm>

export const sessionMoveForm = z.object({ ...whenShape, ...whereShape }).superRefine(completeness)
export type TypedMove = z.infer<typeof sessionMoveForm>

export const shiftForm = z.object({
  days: whole('На сколько дней', -365, 365).refine((days) => days !== 0, 'Укажите хотя бы один день'),
  despite: maybe(60),
})

export const cancellationForm = z.object({ reason: line('Напишите причину: её прочтут участники', 500) })
export const mergeForm = z.object({
  into: line('Выберите сессию'),
  reason: line('Напишите причину: её прочтут участники', 500),
})

/** The days typed, in order, without the empty ones. */
export function typedDays(form: Pick<TypedMove, 'date1' | 'start1' | 'end1'>) {
  const value = form as Record<string, string | undefined>
  return dayNumbers.flatMap((number) => {
    const [day, start, end] = [value[`date${number}`], value[`start${number}`], value[`end${number}`]]
    return day && start && end ? [{ number, date: day, start, end }] : []
  })
}
