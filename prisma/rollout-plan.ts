// How far the demo's region has come: which fictional municipal teams were trained in which wave. Names of territories are
// real, figures and people are not.

export interface Wave {
  code: string
  name: string
  /** Days from the day of seeding to the start. */
  startsIn: number
  days: number
  state: 'closed' | 'running'
}

export const waves = {
  first: { code: 'ЧЦ-25-01', name: 'Лето-2025, пилот', startsIn: -500, days: 70, state: 'closed' },
  second: { code: 'ЧЦ-25-02', name: 'Осень-2025', startsIn: -400, days: 70, state: 'closed' },
  third: { code: 'ЧЦ-26-03', name: 'Зима-2026, округа', startsIn: -300, days: 70, state: 'closed' },
  fourth: { code: 'ЧЦ-26-04', name: 'Лето-2026, округа', startsIn: -160, days: 70, state: 'closed' },
  late: { code: 'ЧЦ-26-05', name: 'Осень-2026, первый набор', startsIn: -75, days: 110, state: 'running' },
  fresh: { code: 'ЧЦ-26-06', name: 'Осень-2026, второй набор', startsIn: -6, days: 80, state: 'running' },
} as const satisfies Record<string, Wave>
export type WaveKey = keyof typeof waves

export interface Team {
  /** Own name of the municipality. */
  place: string
  /** Staff that must be trained; null: nobody stated it. */
  headcount: number | null
  /** People of each wave. Who began in «late» has not finished and is overdue; in «fresh» everybody is on track. */
  trained: Partial<Record<WaveKey, number>>
}

const team = (place: string, headcount: number | null, trained: Team['trained'] = {}): Team => ({
  ...{ place, headcount, trained },
})

export const teams: Team[] = [
  // Sustained: covered long ago and kept so.
  team('Бор', 22, { first: 10, second: 9, fourth: 1 }),
  team('Выкса', 18, { first: 12, second: 3 }),
  team('Кулебаки', 14, { first: 6, second: 6 }),
  team('Сергачский', 12, { second: 10, third: 1 }),
  // Covered this year.
  team('Арзамас', 20, { second: 8, third: 5, fourth: 4 }),
  team('Чкаловск', 12, { third: 6, fourth: 4 }),
  team('Богородский', 18, { third: 9, fourth: 6, fresh: 2 }),
  team('Шатковский', 11, { third: 4, fourth: 5 }),
  team('Володарский', 14, { third: 8, fourth: 4 }),
  // Running.
  team('Нижний Новгород', 84, { first: 4, second: 9, third: 10, fourth: 8, late: 2, fresh: 14 }),
  team('Дзержинск', 36, { third: 9, fourth: 7, late: 1, fresh: 6 }),
  team('Саров', 24, { third: 6, fourth: 8, fresh: 4 }),
  team('Семеновский', 16, { third: 5, fourth: 4, fresh: 3 }),
  team('Ардатовский', 13, { fourth: 5, late: 1, fresh: 2 }),
  team('Навашинский', 12, { fourth: 4, fresh: 3 }),
  team('Лукояновский', 14, { third: 3, fourth: 3, late: 2 }),
  team('Краснобаковский', 13, { fourth: 3, late: 7 }),
  team('Воскресенский', 11, { fourth: 2, fresh: 4 }),
  team('Перевозский', 12, { third: 4, fresh: 2 }),
  team('Шахунья', null, { third: 6, fourth: 5, late: 1 }),
  team('Первомайск', 10, { fourth: 3, late: 1, fresh: 1 }),
  // Pilots.
  team('Воротынский', 11, { fresh: 5 }),
  team('Бутурлинский', 9, { late: 2, fresh: 2 }),
  team('Княгининский', 8, { fresh: 3 }),
  team('Ковернинский', null, { fresh: 4 }),
  team('Сосновский', 10, { late: 1, fresh: 2 }),
  team('Вачский', 9, { fresh: 2 }),
  team('Пильнинский', 11, { fresh: 3 }),
  // Not begun; some have stated whom there is to train.
  team('Ветлужский', 10),
  team('Варнавинский', 8),
  team('Вознесенский', 9),
  team('Гагинский', 8),
  team('Спасский', 7),
  team('Тонкинский', null),
  team('Тоншаевский', 8),
  team('Шарангский', null),
  team('Сеченовский', 9),
  team('Большеболдинский', 9),
  team('Большемурашкинский', null),
  team('Дальнеконстантиновский', 12),
  team('Краснооктябрьский', 9),
  team('Сокольский', 8),
  // Where the cast works: their story is told elsewhere.
  team('Городецкий', 24),
  team('Балахнинский', 20),
  team('Павловский', 22),
  team('Уренский', 11),
  team('Починковский', 12),
]
