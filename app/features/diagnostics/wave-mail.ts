// The letters of diagnostics in words. The secret address stands in them as a mark.
import type { WaveKey } from '#app/features/curriculum/wave.ts'

export interface Letter {
  subject: string
  body: string
}

const why: Record<WaveKey, string> = {
  before:
    'Перед обучением мы просим пройти короткий замер: девять рабочих ситуаций и анкету. В конце Вы увидите, что изменилось.',
  after:
    'Обучение подходит к концу. Пройдите второй замер, чтобы увидеть свой сдвиг: ситуации новые, анкета та же.',
  month: 'Прошёл месяц после обучения. Короткий замер покажет, что осталось в работе.',
  quarter: 'Прошло три месяца после обучения. Это последний замер: после него видна вся линия.',
}

export function invitationLetter(
  wave: WaveKey,
  { name, minutes, until }: { name: string; minutes: string; until: string },
): Letter {
  return {
    subject: wave === 'before' ? 'Замер перед обучением' : 'Замер: увидьте свой сдвиг',
    body: letter(name, `${why[wave]} Это займёт около ${minutes}.`, until),
  }
}

export function reminderLetter({ name, until }: { name: string; until: string }): Letter {
  const text = 'Напоминаем о замере. Если Вы уже начали, ответы сохранены: продолжите с того же места.'
  return {
    subject: `Замер открыт до ${until}`,
    body: letter(name, `${text} Больше напоминать не будем.`, until),
  }
}

function letter(name: string, text: string, until: string): string {
  return `Здравствуйте, ${name}.

${text}

Открыть замер:
{{link}}

Ссылка открывает только этот замер, пароль не нужен. Не пересылайте её. Замер открыт до ${until}.

Ответы и результат видите только Вы. Руководитель и кадровая служба узнают лишь, прошли ли Вы замер. Итоги показывают по группам от 7 человек. На удостоверение и кадровые решения замер не влияет.
`
}

export function observerLetter(facts: {
  name: string
  learner: string
  askedBy: string
  until: string
  again: boolean
}): Letter {
  const { name, learner, askedBy, until, again } = facts
  return {
    subject: `${again ? 'Напоминание. ' : ''}Шесть вопросов о работе: ${learner}`,
    body: `Здравствуйте, ${name}.

${learner} три месяца назад закончил(а) программу «Человекоцентричность». Ответьте, пожалуйста, на шесть вопросов о том, что Вы видите в работе. Это займёт две минуты. Вас назвал(а): ${askedBy}.

Открыть вопросы:
{{link}}

Пароль не нужен. Ссылка открывает только эти вопросы и действует до ${until}.

Ваши ответы увидит ${learner}. Для кадровых решений они не служат, в отчёты попадают только по группам от 7 человек.
`,
  }
}
