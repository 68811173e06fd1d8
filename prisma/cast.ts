// The cast: fictional officials in real municipalities, shared by the demo, the integration tests and the browser tests.
// Nobody here exists. Dates of their story are relative to the day of seeding.

export interface CastMember {
  /** Part of the e-mail before @reshayu.example. */
  login: string
  surname: string
  givenName: string
  patronymic: string
  /** Municipality (name in prisma/data/regions.csv), or null for a regional body. */
  municipality: string | null
  organisation: string
  post: string
  roles: { role: string; scopeKind: 'platform' | 'region' | 'municipality' | 'programme' | 'cohort' }[]
  /** One sentence on the demo sign-in page; null keeps the person off it. */
  note: string | null
}

export const demoPassword = 'reshayu-demo'
export const demoRegionCode = '52'

export function castEmail(login: string): string {
  return `${login}@reshayu.example`
}

const learner = [{ role: 'learner', scopeKind: 'platform' as const }]
const administration = (name: string) => `Администрация: ${name}`

export const cast: CastMember[] = [
  {
    login: 'learner',
    surname: 'Соколова',
    givenName: 'Марина',
    patronymic: 'Сергеевна',
    municipality: 'Городецкий муниципальный округ',
    organisation: administration('Городецкий муниципальный округ'),
    post: 'Главный специалист отдела по работе с обращениями',
    roles: learner,
    note: 'Прошла три модуля, на середине четвёртого',
  },
  {
    login: 'learner2',
    surname: 'Ермаков',
    givenName: 'Тимур',
    patronymic: 'Олегович',
    municipality: 'Балахнинский муниципальный округ',
    organisation: administration('Балахнинский муниципальный округ'),
    post: 'Начальник отдела благоустройства',
    roles: learner,
    note: 'Остался только итоговый тест',
  },
  {
    login: 'instructor',
    surname: 'Белова',
    givenName: 'Наталья',
    patronymic: 'Андреевна',
    municipality: null,
    organisation: 'Корпоративный университет (учебный стенд)',
    post: 'Преподаватель',
    roles: [{ role: 'instructor', scopeKind: 'platform' }],
    note: 'Принимает задания, видит успехи группы и вопросы теста',
  },
  {
    login: 'analyst',
    surname: 'Рогова',
    givenName: 'Светлана',
    patronymic: 'Юрьевна',
    municipality: null,
    organisation: 'Центр управления регионом (учебный стенд)',
    post: 'Аналитик ЦУР',
    roles: [{ role: 'instructor', scopeKind: 'platform' }],
    note: 'Вторая проверяет ответы «Приёмной»',
  },
  {
    login: 'organiser',
    surname: 'Громов',
    givenName: 'Павел',
    patronymic: 'Ильич',
    municipality: null,
    organisation: 'Корпоративный университет (учебный стенд)',
    post: 'Организатор обучения',
    roles: [{ role: 'organiser', scopeKind: 'platform' }],
    note: 'Ведёт потоки',
  },
  {
    login: 'registrar',
    surname: 'Зимина',
    givenName: 'Ольга',
    patronymic: 'Викторовна',
    municipality: null,
    organisation: 'Корпоративный университет (учебный стенд)',
    post: 'Специалист учебной части',
    roles: [{ role: 'registrar', scopeKind: 'platform' }],
    note: 'Создаёт потоки, приглашает слушателей, выдаёт удостоверения',
  },
  {
    login: 'coordinator',
    surname: 'Кудрявцева',
    givenName: 'Алина',
    patronymic: 'Романовна',
    municipality: 'Городецкий муниципальный округ',
    organisation: administration('Городецкий муниципальный округ'),
    post: 'Управляющий делами',
    roles: [{ role: 'coordinator', scopeKind: 'municipality' }],
    note: 'Отвечает за обучение в своём округе',
  },
  {
    login: 'ministry',
    surname: 'Орлов',
    givenName: 'Денис',
    patronymic: 'Валерьевич',
    municipality: null,
    organisation: 'Кадровое министерство (учебный стенд)',
    post: 'Начальник отдела профессионального развития',
    roles: [{ role: 'ministry', scopeKind: 'region' }],
    note: 'Следит за охватом области',
  },
  {
    login: 'admin',
    surname: 'Фомин',
    givenName: 'Сергей',
    patronymic: 'Петрович',
    municipality: null,
    organisation: 'Корпоративный университет (учебный стенд)',
    post: 'Администратор платформы',
    roles: [{ role: 'admin', scopeKind: 'platform' }],
    note: 'Учётные записи, роли, почта',
  },
  {
    login: 'examinee',
    surname: 'Воробьёва',
    givenName: 'Инна',
    patronymic: 'Львовна',
    municipality: 'Городецкий муниципальный округ',
    organisation: administration('Городецкий муниципальный округ'),
    post: 'Начальник общего отдела',
    roles: learner,
    note: 'Сдаёт экзамен на обращениях',
  },
  {
    login: 'learner3',
    surname: 'Лапшина',
    givenName: 'Вера',
    patronymic: 'Николаевна',
    municipality: 'Уренский муниципальный округ',
    organisation: administration('Уренский муниципальный округ'),
    post: 'Ведущий специалист',
    roles: learner,
    note: null,
  },
  {
    login: 'learner4',
    surname: 'Гусейнов',
    givenName: 'Рустам',
    patronymic: 'Маратович',
    municipality: 'Павловский муниципальный округ',
    organisation: administration('Павловский муниципальный округ'),
    post: 'Заместитель начальника управления ЖКХ',
    roles: learner,
    note: null,
  },
  {
    login: 'learner5',
    surname: 'Щукина',
    givenName: 'Любовь',
    patronymic: 'Ивановна',
    municipality: 'Лысковский муниципальный округ',
    organisation: administration('Лысковский муниципальный округ'),
    post: 'Консультант отдела социальной политики',
    roles: learner,
    note: null,
  },
  {
    login: 'learner6',
    surname: 'Дёмин',
    givenName: 'Артём',
    patronymic: 'Юрьевич',
    municipality: 'Дивеевский муниципальный округ',
    organisation: administration('Дивеевский муниципальный округ'),
    post: 'Специалист МФЦ',
    roles: learner,
    note: null,
  },
  {
    login: 'learner7',
    surname: 'Тихонова',
    givenName: 'Инна',
    patronymic: 'Павловна',
    municipality: 'Починковский муниципальный округ',
    organisation: administration('Починковский муниципальный округ'),
    post: 'Начальник отдела образования',
    roles: learner,
    note: null,
  },
  {
    login: 'learner8',
    surname: 'Бикмаев',
    givenName: 'Ильдар',
    patronymic: 'Саидович',
    municipality: 'Вадский муниципальный округ',
    organisation: administration('Вадский муниципальный округ'),
    post: 'Главный специалист по кладбищам и благоустройству',
    roles: learner,
    note: null,
  },
  {
    login: 'graduate',
    surname: 'Орехова',
    givenName: 'Светлана',
    patronymic: 'Игоревна',
    municipality: 'Городецкий муниципальный округ',
    organisation: administration('Городецкий муниципальный округ'),
    post: 'Заведующая приёмной главы округа',
    roles: learner,
    note: 'Училась весной, видит свой сдвиг за четыре замера',
  },
]
