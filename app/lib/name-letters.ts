// What may hide in a name: invisible characters, and Latin letters that look Russian. Finds and names them; «ё», hyphens
// and apostrophes are left as they are.

const invisible: [RegExp, string][] = [
  [/\t/u, 'табуляция'],
  [/[\u00a0\u202f]/u, 'неразрывный пробел'],
  [/\u00ad/u, 'мягкий перенос'],
  [/\ufeff/u, 'метка начала файла'],
  [/[\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069]/u, 'знак нулевой ширины'],
  // eslint-disable-next-line no-control-regex -- exactly these are looked for
  [/[\u0000-\u001f\u007f-\u009f]/u, 'служебный знак'],
]

/** Latin letters with a Russian twin. */
const lookalikes = /^[ABCEHKMOPTXYaceopxy]+$/

/** What is wrong with the letters of one part of a name, in a sentence for the person; null when nothing is. */
export function findLetterTrouble(text: string, otherParts: readonly string[] = []): string | null {
  const hidden = findInvisible(text)
  if (hidden) return hidden
  const russianBeside = [text, ...otherParts].some((part) => /\p{Script=Cyrillic}/u.test(part))
  for (const word of text.split(/[\s-]+/u)) {
    const latin = [...word].find((letter) => /\p{Script=Latin}/u.test(letter))
    if (!latin) continue
    const russian = [...word].find((letter) => /\p{Script=Cyrillic}/u.test(letter))
    if (russian && lookalikes.test(latin))
      return `В слове «${word}» буква «${latin}» латинская, хотя похожа на русскую. Наберите её заново.`
    if (russian)
      return `В слове «${word}» смешаны русские буквы и латинская «${latin}». Напишите его одними буквами.`
    if (russianBeside && lookalikes.test(word))
      return `Слово «${word}» набрано латинскими буквами, хотя похоже на русское. Наберите его заново.`
  }
  return null
}

function findInvisible(text: string): string | null {
  for (const [pattern, title] of invisible) {
    const at = text.search(pattern)
    if (at < 0) continue
    const before = text.slice(0, at)
    return before
      ? `После «${before}» стоит невидимый знак: ${title}. Сотрите его.`
      : `В начале стоит невидимый знак: ${title}. Сотрите его.`
  }
  return null
}
