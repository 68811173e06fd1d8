// What the lists of the case form offer: keys of the catalogue, and what the draft itself names in its other sections.
import { urgencyWords } from './catalogue-words.ts'
import {
  asList,
  asObject,
  asWords,
  type FormContext,
  type LooseObject,
  type Options,
} from './case-form-field.ts'
import { type ConditionKey, conditionValues } from './conditions.ts'

const fixed =
  (titles: Record<string, string>): Options =>
  () =>
    Object.entries(titles).map(([value, title]) => ({ value, title }))

export const urgencyOptions = fixed(
  Object.fromEntries(Object.entries(urgencyWords).map(([key, { title }]) => [key, title])),
)
export const levelOptions = fixed({ 1: '1 — простое', 2: '2 — обычное', 3: '3 — трудное' })
export const scoreOptions = fixed({ 0: '0', 1: '1', 2: '2', 3: '3' })
export const markOptions = fixed({ 1: '1', 2: '2', 3: '3', 4: '4', 5: '5' })
export const basisOptions = fixed({ norm: 'действующая норма', training: 'учебная норма' })
export const attachmentOptions = fixed({ photo: 'фото', document: 'документ', audio: 'запись разговора' })
export const moodOptions = fixed({
  solved: 'доволен: решено',
  partly: 'наполовину: помогло не всё',
  unsolved: 'недоволен: не решено',
})
export const messageOptions = fixed({
  answer: 'отвечает',
  question: 'переспрашивает',
  thanks: 'благодарит',
  complaint: 'повторная жалоба',
  post: 'публикация в группе',
  notice: 'весть со стороны',
})
export const countsOptions = fixed({
  solves: 'решает просьбу',
  helps: 'помогает, но не всё',
  nothing: 'ничего: это о бумаге',
  false: 'неправда',
})
export const unitWords: Record<string, string> = {
  m: 'минут',
  h: 'часов',
  d: 'дней',
  wh: 'рабочих часов',
  wd: 'рабочих дней',
}

export const channelOptions: Options = ({ catalogue }) => titled(catalogue.channels)
export const themeOptions: Options = ({ catalogue }) => titled(catalogue.themes)
export const executorOptions: Options = ({ catalogue }) => titled(catalogue.executors)
export const stopOptions: Options = ({ catalogue }) => titled(catalogue.scorecard.stops)

function titled(list: { key: string; title: string }[]) {
  return list.map(({ key, title }) => ({ value: key, title }))
}

export const factOptions: Options = ({ draft }) => named(draft, ['facts'])
export const taskOptions: Options = ({ draft }) => named(draft, ['route', 'tasks'])
export const doneOptions: Options = ({ draft }) => named(draft, ['reply', 'done'])
export const whoOptions: Options = ({ draft }) => named(draft, ['reply', 'who'])
export const checkOptions: Options = ({ draft }) => named(draft, ['closing', 'checks'])

/** Rows with an id, by what they say. */
function named(draft: LooseObject, [first = '', second]: string[]) {
  const list = second ? asObject(draft[first])[second] : draft[first]
  return asList(list).map((row, index) => {
    const { id, text } = asObject(row)
    return { value: asWords(id), title: asWords(text) || `№ ${index + 1}, пока без слов` }
  })
}

/** Every question of every conversation, as «executor.intent». */
export const askOptions: Options = ({ draft, catalogue }) =>
  asList(draft.exchange).flatMap((talk) => {
    const { executor, intents } = asObject(talk)
    return asList(intents).map((intent) => {
      const { id, ask } = asObject(intent)
      return {
        value: `${asWords(executor)}.${asWords(id)}`,
        title: `${titleOfExecutor(catalogue, asWords(executor))}: ${asWords(ask) || 'вопрос без слов'}`,
      }
    })
  })

export function titleOfExecutor({ executors }: FormContext['catalogue'], key: string): string {
  return executors.find((one) => one.key === key)?.title ?? 'исполнитель не выбран'
}

export const conditionTitles: Record<ConditionKey, string> = {
  executor: 'Кому направил сначала',
  urgency: 'Срочность',
  interim: 'Промежуточный ответ',
  claim: 'Что сказано о сделанном',
  who: 'Кто назван',
  when: 'Названный срок',
  acted: 'Исполнитель действительно сделал',
  checked: 'Результат проверен до закрытия',
}

const valueTitles: { [Key in ConditionKey]: Record<(typeof conditionValues)[Key][number], string> } = {
  executor: { right: 'всем верным', partly: 'не всем', wrong: 'не тем' },
  urgency: { right: 'верно', low: 'занижена', high: 'завышена' },
  interim: { sent: 'послан в срок', late: 'послан поздно', none: 'нужен, но не послан', spare: 'не нужен' },
  claim: {
    solves: 'то, что решает',
    helps: 'то, что помогает',
    false: 'неправда или неизвестное',
    none: 'ничего, кроме бумаги',
  },
  who: { right: 'верный человек', wrong: 'не тот', none: 'никто' },
  when: { fits: 'годится', late: 'слишком поздно', impossible: 'не успеют', none: 'не назван' },
  acted: { yes: 'да', no: 'нет' },
  checked: { yes: 'да', no: 'нет' },
}

export function conditionOptions(key: ConditionKey): Options {
  const titles: Record<string, string> = valueTitles[key]
  return () => conditionValues[key].map((value) => ({ value, title: titles[value] ?? value }))
}
