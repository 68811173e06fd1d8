// Cases as files: what the shipped ones become, and every fault with its file, line and reason.
import { describe, expect, it } from 'vitest'
import { formatProblem } from '#app/features/curriculum/problem.ts'
import { changedCase, coldRadiators, practiceFolder, textOf } from '#app/testing/practice-fixture.ts'
import { compilePractice } from './compile-case.server.ts'

function problemsOf(changes: Record<string, string | null>): string[] {
  const result = compilePractice(practiceFolder(changes))
  return 'problems' in result ? result.problems.map(formatProblem) : []
}

const lastAnswer = "- { text: 'Бригады заняты. Заявки нет — нечего и назначать.', takes: 15m }"

const faults: [string, Record<string, string | null>, RegExp][] = [
  ['no channels', { 'channels.yaml': null }, /^channels\.yaml {2}Файла нет/],
  ['unknown key', changedCase('level: 1', 'level: 1\nauthor: я'), /Неизвестный ключ «author»/],
  [
    'other file name',
    changedCase('key: s01-cold-radiators', 'key: s01-other'),
    /:1 {2}Ключ «s01-other» не совпадает/,
  ],
  ['unknown channel', changedCase('channel: social', 'channel: pigeon'), /:6 {2}Канала «pigeon» нет/],
  ['unknown theme', changedCase('theme: heating', 'theme: magic'), /Темы «magic» нет/],
  [
    'unknown executor',
    changedCase('executor: heat-supplier, consequence', 'executor: nobody, consequence'),
    /Исполнителя «nobody» нет/,
  ],
  [
    'history after the message',
    changedCase('2026-03-11T09:15', '2026-03-13T09:15'),
    /История должна быть раньше/,
  ],
  [
    'two right options',
    changedCase("feedback: 'Наказание батарею не согреет. Сначала тепло, потом спрос.'", 'right: true'),
    /ровно один/,
  ],
  [
    'a wrong option without a reason',
    changedCase(", feedback: 'О плате она не спрашивает.'", ''),
    /нет feedback/,
  ],
  [
    'missing branch: a right executor without a talk',
    changedCase('- executor: housing-dept\n    person', '- executor: police\n    person'),
    /Нет ветки: с верным исполнителем «housing-dept»/,
  ],
  [
    'missing branch: a wrong executor without a consequence',
    changedCase(', lost: 5h', ''),
    /Нет ветки: неверному исполнителю/,
  ],
  [
    'missing branch: the last answer asks for facts',
    changedCase(lastAnswer, lastAnswer.replace('{ text', '{ if: [air-lock], text')),
    /Нет ветки: последний ответ/,
  ],
  [
    'missing branch: the last reaction asks',
    changedCase(
      '- mood: unsolved\n      mark: 1',
      "- when: { acted: ['no'] }\n      mood: unsolved\n      mark: 1",
    ),
    /Нет ветки: последнее правило/,
  ],
  [
    'unreachable: an answer after the one for all',
    changedCase('- { if: [not-warm], text', '- { text'),
    /Недостижимый шаг: ответ без if/,
  ],
  [
    'unreachable: a fact nobody tells',
    changedCase(', gives: [heater-ready]', ''),
    /Недостижимый шаг: факт «heater-ready»/,
  ],
  [
    'unreachable: a reaction that others take',
    changedCase("when: { acted: ['yes'] }", "when: { acted: ['yes'], checked: ['yes'], claim: [solves] }"),
    /Недостижимый шаг: правила выше/,
  ],
  [
    'contradiction: the same conditions twice',
    changedCase("when: { acted: ['yes'] }", "when: { acted: ['yes'], checked: ['yes'] }"),
    /Противоречие: те же условия/,
  ],
  [
    'contradiction: glad of nothing',
    changedCase(
      "when: { acted: ['yes'] }\n      mood: partly",
      "when: { acted: ['no'] }\n      mood: solved",
    ),
    /Противоречие: исполнитель ничего не сделал/,
  ],
  [
    'contradiction: dates',
    changedCase('latest: 2026-03-12T19:00', 'latest: 2026-03-12T09:00'),
    /Противоречие: latest/,
  ],
  ['unknown fact', changedCase('acted: [riser-open]', 'acted: [riser-shut]'), /Факта «riser-shut» нет/],
  [
    'a solution on no fact',
    changedCase('counts: solves, rests: [riser-open]', 'counts: solves'),
    /должно опираться на факт/,
  ],
  [
    'a model that does not solve',
    changedCase(', uk.proof, uk.who-when]', ']'),
    /Эталон не (решает|проходит)/,
  ],
  [
    'a model that is late',
    changedCase('executor: { within: 2h', 'executor: { within: 30m'),
    /не успевает к исполнителю/,
  ],
  ['a model that proves nothing', changedCase('check: call\n', 'check: report\n'), /ничего не доказывает/],
  ['a real telephone', changedCase('000-00-01', '+7 831 212-85-06'), /похоже на настоящий телефон/],
  ['a mail address', changedCase('Сплю в пальто', 'Пишите на galina@mail.ru'), /электронной почты/],
  ['a personal number', changedCase('Сплю в пальто', 'СНИЛС 112-233-445 95'), /СНИЛС/],
  ['a full name', changedCase('Сплю в пальто', 'Я Петрова Галина Петровна'), /фамилию и имя/],
  ['a flat', changedCase('второй подъезд. Звонила', 'кв. 5. Звонила'), /номер квартиры/],
  ['a street of the real world', changedCase('ул. Яблоневая', 'ул. Горького'), /нет в списке вымышленных/],
  [
    'the same key twice',
    { 'cases/a/s01-cold-radiators.yaml': textOf(coldRadiators) },
    /уже есть у другого обращения/,
  ],
]

describe('compilePractice', () => {
  it('takes the shipped data and cases', () => {
    const result = compilePractice(practiceFolder())
    if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'))
    expect(result.cases.map(({ value }) => value.key)).toEqual([
      's01-cold-radiators',
      's05-snowed-in-village',
    ])
    expect(result.catalogue.scorecard.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it.each(faults)('refuses: %s', (_name, changes, expected) => {
    const found = problemsOf(changes)
    expect(
      found.find((problem) => expected.test(problem)),
      found.join('\n') || 'accepted',
    ).toBeTruthy()
    expect(found.every((problem) => /^\S+(:\d+)? {2}/.test(problem))).toBe(true)
  })
})
