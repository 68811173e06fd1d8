// The other people of the blended cohort: forty fictional officials beside the cast's learners, so that each of twelve
// municipalities sends four.
import { cast } from './cast.ts'

export interface Participant {
  /** Part of the e-mail before @reshayu.example. */
  login: string
  surname: string
  givenName: string
  patronymic: string
  municipality: string
  post: string
}

export const castLearners = cast.filter(({ login }) => /^learner\d*$/.test(login))

const okrug = (name: string) => `${name} муниципальный округ`

/** Where the learners of the cast work, and four more. */
export const blendedMunicipalities = [
  ...castLearners.map(({ municipality }) => municipality ?? ''),
  okrug('Богородский'),
  okrug('Сергачский'),
  okrug('Ветлужский'),
  okrug('Володарский'),
]

const women: [string, string, string][] = [
  ['Абрамова', 'Светлана', 'Игоревна'],
  ['Баранова', 'Екатерина', 'Львовна'],
  ['Виноградова', 'Галина', 'Фёдоровна'],
  ['Гордеева', 'Юлия', 'Максимовна'],
  ['Давыдова', 'Надежда', 'Степановна'],
  ['Елисеева', 'Дарья', 'Антоновна'],
  ['Жданова', 'Лариса', 'Геннадьевна'],
  ['Захарова', 'Полина', 'Егоровна'],
  ['Игнатьева', 'Валентина', 'Ильинична'],
  ['Калинина', 'Ксения', 'Дмитриевна'],
  ['Лобанова', 'Тамара', 'Васильевна'],
  ['Мельникова', 'Анна', 'Руслановна'],
  ['Носова', 'Людмила', 'Аркадьевна'],
  ['Осипова', 'Ирина', 'Тимофеевна'],
  ['Пахомова', 'Зоя', 'Кирилловна'],
  ['Родионова', 'Елена', 'Вячеславовна'],
  ['Сафина', 'Гульнара', 'Ринатовна'],
  ['Тарасова', 'Наталия', 'Борисовна'],
  ['Устинова', 'Софья', 'Матвеевна'],
  ['Филатова', 'Маргарита', 'Олеговна'],
]

const men: [string, string, string][] = [
  ['Агафонов', 'Пётр', 'Николаевич'],
  ['Беспалов', 'Кирилл', 'Андреевич'],
  ['Воронин', 'Степан', 'Михайлович'],
  ['Горшков', 'Леонид', 'Павлович'],
  ['Дорофеев', 'Антон', 'Сергеевич'],
  ['Евдокимов', 'Роман', 'Витальевич'],
  ['Журавлёв', 'Михаил', 'Юрьевич'],
  ['Зуев', 'Никита', 'Алексеевич'],
  ['Исаев', 'Магомед', 'Ибрагимович'],
  ['Котов', 'Глеб', 'Романович'],
  ['Ларионов', 'Фёдор', 'Денисович'],
  ['Муратов', 'Айрат', 'Камилевич'],
  ['Некрасов', 'Виктор', 'Леонидович'],
  ['Овчинников', 'Григорий', 'Петрович'],
  ['Прохоров', 'Семён', 'Ильич'],
  ['Рябов', 'Евгений', 'Анатольевич'],
  ['Седов', 'Вадим', 'Григорьевич'],
  ['Терентьев', 'Константин', 'Владимирович'],
  ['Усов', 'Матвей', 'Валентинович'],
  ['Хохлов', 'Илья', 'Семёнович'],
]

const posts = [
  'Ведущий специалист общего отдела',
  'Начальник отдела ЖКХ',
  'Консультант управления образования',
  'Заместитель начальника отдела культуры и спорта',
  'Главный специалист по социальной политике',
  'Начальник территориального отдела',
  'Специалист отдела архитектуры',
  'Инспектор по благоустройству',
]

/** Three beside each learner of the cast, four from each of the other municipalities: women and men in turn. */
export const participants: Participant[] = blendedMunicipalities
  .flatMap((municipality, index) => Array.from({ length: index < 8 ? 3 : 4 }, () => municipality))
  .map((municipality, index) => {
    const names = index % 2 ? men : women
    const [surname, givenName, patronymic] = names[Math.floor(index / 2)] ?? ['', '', '']
    const login = `uchastnik${String(index + 1).padStart(2, '0')}`
    return { login, surname, givenName, patronymic, municipality, post: posts[index % posts.length] ?? '' }
  })
