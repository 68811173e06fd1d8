// What happens at the three sessions of the demo, in minutes from the start, and what people are given. Short form of content/…/sessions/*/guide.md.

export interface DemoBlock {
  from: number
  to: number
  title: string
  detail?: string
  /** Led by the instructor of the cast. */
  led?: true
}

export interface DemoMaterial {
  title: string
  opens: 'before' | 'during' | 'after'
  /** A file of one's own, or a material of the programme. */
  fileName?: string
  text?: string
  materialKey?: string
}

export const agendas: Record<1 | 2 | 3, DemoBlock[]> = {
  1: [
    { from: 0, to: 15, title: 'Открытие' },
    { from: 15, to: 45, title: 'Зеркало: что показала диагностика', led: true },
    {
      from: 45,
      to: 80,
      title: 'Две истории одного обращения',
      detail: 'Одна и та же просьба, два ответа.',
      led: true,
    },
    { from: 80, to: 90, title: 'Перерыв' },
    {
      from: 90,
      to: 125,
      title: 'Выбор ситуации',
      detail: 'Команда выбирает одну жизненную ситуацию.',
      led: true,
    },
    { from: 125, to: 155, title: 'Клиент: что знаем и кого спросить', led: true },
    { from: 155, to: 175, title: 'План исследования' },
    { from: 175, to: 180, title: 'Обещание' },
  ],
  2: [
    {
      from: 0,
      to: 15,
      title: 'Голос клиента',
      detail: 'Каждая команда читает одну цитату из интервью.',
      led: true,
    },
    { from: 15, to: 55, title: 'Обход карт', detail: 'Соседи оставляют вопрос, боль и идею.', led: true },
    { from: 55, to: 80, title: 'Топ болей', led: true },
    { from: 80, to: 90, title: 'Перерыв' },
    {
      from: 90,
      to: 130,
      title: 'Как будет',
      detail: 'Хотя бы один визит, документ или ввод исчезает.',
      led: true,
    },
    { from: 130, to: 165, title: 'Дорожная карта', detail: 'Не меньше трёх строк: владелец, день, база.' },
    { from: 165, to: 180, title: 'Договорённости' },
  ],
  3: [
    { from: 0, to: 20, title: 'Зеркало «до и после»', led: true },
    { from: 20, to: 60, title: 'Внутренний клиент', led: true },
    { from: 60, to: 85, title: 'Договор на 90 дней', led: true },
    { from: 85, to: 90, title: 'Перерыв' },
    { from: 90, to: 170, title: 'Защита проектов', detail: 'Рассказ 8 минут и вопросы 5 минут.' },
    { from: 170, to: 180, title: 'Решение комиссии' },
  ],
}

export const sessionMaterials: Record<1 | 2 | 3, DemoMaterial[]> = {
  1: [
    {
      ...{ title: 'Что принести с собой', opens: 'before', fileName: 'Что принести.txt' },
      text: 'Числа за год: обращения, возвраты, отказы, звонки. И одну историю, которую вы помните.\n',
    },
    {
      ...{ title: 'Итоги первой сессии', opens: 'after', fileName: 'Итоги первой сессии.txt' },
      text: 'Восемь команд выбрали восемь жизненных ситуаций. До второй сессии: карта пути и пять разговоров.\n',
    },
  ],
  2: [
    { title: 'Памятка «Путь клиента и болевые точки»', opens: 'before', materialKey: 'm7-memo' },
    {
      ...{ title: 'Как подготовить карту пути', opens: 'before', fileName: 'Как подготовить карту пути.txt' },
      text: 'От 6 до 15 шагов, у каждого глагол от первого лица, ожидание, чувство и источник.\n',
    },
    {
      ...{ title: 'Карточки обхода', opens: 'during', fileName: 'Карточки обхода.txt' },
      text: 'Вопрос. Боль. Идея.\n',
    },
    {
      ...{ title: 'Итоги второй сессии', opens: 'after', fileName: 'Итоги второй сессии.txt' },
      text: 'Боли взвешены, у двух найдена причина, у каждой команды есть черновик дорожной карты.\n',
    },
  ],
  3: [
    {
      ...{ title: 'Вопросы комиссии', opens: 'before', fileName: 'Вопросы комиссии.txt' },
      text: 'Кто клиент? Что для него исчезло? Чем вы это измерили? Кто отвечает дальше?\n',
    },
  ],
}
