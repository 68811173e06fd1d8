// Whether every act and every figure about the real world has its source in a footnote of the lesson.
import { type CourseLesson, type Passage, passagesOf, sentencesOf } from './course-text.ts'
import type { Problem } from './problem.ts'

/** Names that make a sentence a claim about the real world. */
const realWorld =
  /Нижегородск|Новосибирск|Мурманск|Севастопол|Башкортостан|Самарск|Липецк|Тульск|Москв|Росси|федеральн|Правительств|губернатор|министерств|Минэконом|Росстат|опрос показал|исследовани/i
const claims: { pattern: RegExp; what: string; when?: RegExp }[] = [
  { pattern: /\d+(?:-\p{L}+)?-ФЗ/u, what: 'закон' },
  { pattern: /(?:постановлени|распоряжени|приказ|указ|закон)\p{L}*[^.]{0,40}№\s?\d/iu, what: 'акт' },
  { pattern: /ГОСТ|КоАП|[Сс]тать\p{L}+\s\d|пункт\p{L}*\s\d+\.\d/u, what: 'норма' },
  { pattern: /\d+(?:[.,]\d+)?\s?%/, what: 'процент' },
  { pattern: /\d/, what: 'число', when: realWorld },
  {
    pattern: /\d+\s(?:рабочи\p{L}+\s)?(?:дн|день|сут|час|минут)/u,
    what: 'срок',
    when: /закон|регламент|обязан|правила/i,
  },
]
/** A source names a document, not a website. */
const names =
  /\d+-ФЗ|№\s?\d|ГОСТ|кодекс|стандарт|регламент|паспорт|постановлени|распоряжени|приказ|дорожн\p{L}+ карт|требования|итоги|пилот|стать|пункт|документ|правил/iu
const site = /https?:|www\.|\p{L}\.(?:ru|рф|com|org)\b/iu

export function checkSources(lesson: CourseLesson): Problem[] {
  const passages = passagesOf(lesson)
  const problems: Problem[] = []
  for (const passage of passages) {
    const { file, line, text, place, notes } = passage
    if (place === 'footnote') {
      if (site.test(text)) problems.push({ file, line, message: 'Сноска ведёт на сайт: назовите документ.' })
      else if (!names.test(text))
        problems.push({ file, line, message: `Сноска не называет документ: «${text.slice(0, 60)}…»` })
    } else if (isClaimed(passage) && notes.length === 0) {
      const found = claimIn(text)
      if (found)
        problems.push({ file, line, message: `${found.what} без сноски: «${found.sentence.slice(0, 90)}»` })
    }
  }
  return problems
}

/** What people say in examples is made up; what the lesson says itself must be true. */
function isClaimed({ place, inside, bad }: Passage): boolean {
  if (bad || place === 'heading' || place === 'label') return false
  return !inside.some((name) => ['Quote', 'Compare', 'Dialogue', 'Sort', 'Match', 'Choice'].includes(name))
}

function claimIn(text: string): { what: string; sentence: string } | null {
  const own = text.replace(/«[^«»]*(?:«[^«»]*»[^«»]*)*»/g, '«…»')
  for (const sentence of sentencesOf(own))
    for (const { pattern, what, when } of claims)
      if (pattern.test(sentence) && (!when || when.test(sentence))) return { what, sentence }
  return null
}
