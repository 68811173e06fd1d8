// Fictional officials of the demo's earlier waves: names, posts, days. The same for everyone at every seeding.
import { addDays } from '#app/lib/dates.ts'
import { castEmail } from './cast.ts'
import { type Team, type WaveKey, waves } from './rollout-plan.ts'

const women = [
  'Алевтина',
  'Валентина',
  'Виктория',
  'Евгения',
  'Жанна',
  'Кира',
  'Маргарита',
  'Полина',
  'Тамара',
  'Ульяна',
]
const men = [
  'Анатолий',
  'Виталий',
  'Георгий',
  'Константин',
  'Леонид',
  'Матвей',
  'Роман',
  'Семён',
  'Тарас',
  'Фёдор',
]
const patronymics = [
  'Алексеев',
  'Борисов',
  'Викторов',
  'Дмитриев',
  'Иванов',
  'Михайлов',
  'Николаев',
  'Павлов',
  'Юрьев',
]
const surnames = [
  ...[
    'Абросимов',
    'Бирюков',
    'Вахрушев',
    'Гаврилин',
    'Дубинин',
    'Ельцов',
    'Жуков',
    'Зверев',
    'Игнатов',
    'Калинин',
  ],
  ...[
    'Лаптев',
    'Малышев',
    'Никонов',
    'Одинцов',
    'Потапов',
    'Рогожин',
    'Самарин',
    'Трофимов',
    'Устинов',
    'Филатов',
  ],
  ...['Хомяков', 'Цветков', 'Черкасов', 'Шилов', 'Щербаков', 'Юдин', 'Яшин'],
]
const posts = [
  { title: 'Начальник отдела', group: 'chief', facing: false },
  { title: 'Заместитель начальника отдела', group: 'chief', facing: false },
  { title: 'Консультант приёмной', group: 'leading', facing: true },
  { title: 'Главный специалист по обращениям', group: 'leading', facing: true },
  { title: 'Главный специалист по благоустройству', group: 'leading', facing: false },
] as const

export interface RolloutPerson {
  id: string
  email: string
  surname: string
  givenName: string
  patronymic: string
  organisationId: string
  title: string
  positionGroup: string
  citizenFacing: boolean
  wave: WaveKey
  enrolledAt: Date
  completedAt: Date | null
  issuedOn: Date | null
  dueOn: Date | null
}

/** `number` counts through all teams; organisations of the place take turns. */
export function peopleOfTeam(
  { trained }: Team,
  organisationIds: readonly string[],
  first: number,
  today: Date,
): RolloutPerson[] {
  const keys = (Object.keys(waves) as WaveKey[]).flatMap((wave) =>
    Array<WaveKey>(trained[wave] ?? 0).fill(wave),
  )
  return keys.map((wave, index) =>
    personOf(wave, first + index, organisationIds[index % organisationIds.length] ?? '', today),
  )
}

function personOf(wave: WaveKey, number: number, organisationId: string, today: Date): RolloutPerson {
  const woman = number % 5 !== 0
  // All lists together begin anew after 270 people: then the patronymics are others.
  const round = Math.floor(number / 270)
  const pick = <T>(list: readonly T[], step: number, shift = 0) =>
    list[(number * step + shift) % list.length] as T
  const surname = pick(surnames, 11)
  const post = pick(posts, 3)
  const { startsIn, days, state } = waves[wave]
  const startsOn = addDays(today, startsIn)
  const done = state === 'closed' ? addDays(startsOn, days - 18 + (number % 17)) : null
  return {
    id: `rollout-${number}`,
    email: castEmail(`rollout${number}`),
    surname: woman ? `${surname}а` : surname,
    givenName: woman ? pick(women, 7) : pick(men, 7),
    patronymic: `${pick(patronymics, 4, round)}${woman ? 'на' : 'ич'}`,
    ...{ organisationId, title: post.title, positionGroup: post.group, citizenFacing: post.facing, wave },
    enrolledAt: new Date(addDays(startsOn, -4).getTime() + 9 * 3_600_000 + number * 60_000),
    completedAt: done && new Date(done.getTime() + 11 * 3_600_000),
    // Papers are signed over several weeks.
    issuedOn: done && addDays(startsOn, days + 2 + ((number * 3) % 40)),
    dueOn: done
      ? null
      : wave === 'late'
        ? addDays(today, -3 - ((number * 5) % 24))
        : addDays(today, 8 + (number % 20)),
  }
}
