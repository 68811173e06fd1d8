// Six cases of a person's name. The library declines; a short table corrects what it gets wrong. Sex comes from the
// person: with none known the name is left as it is, because a wrong guess in an order is worse than a plain name.
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import type { PersonName } from '#app/lib/russian.ts'
import { type GrammaticalCase, grammaticalCases, type ObliqueCase, type Sex } from './grammatical-case.ts'
import { exceptionOf, indeclinableGiven, isTurkicPatronymic, unstressedOnly } from './name-exceptions.ts'

/** A full name in each case. */
export type NameForms = Record<GrammaticalCase, string>

/** The full name in six cases. Without a sex all six are the name as it is written: «не склонять». */
export function declineName(name: PersonName, sex: Sex | null): NameForms {
  return formsOf((inCase) => {
    const { surname, givenName, patronymic } = declineNameParts(name, sex, inCase)
    return [surname, givenName, patronymic].filter(Boolean).join(' ')
  })
}

/** The three parts in one case, for «Иванова И. И.»: initials need a declined surname alone. */
export function declineNameParts(name: PersonName, sex: Sex | null, inCase: GrammaticalCase): PersonName {
  if (!sex || inCase === 'nominative') return name
  return {
    surname: eachPart(name.surname, (part) => declineSurname(part, sex, inCase)),
    givenName: eachPart(name.givenName, (part) => declineGiven(part, sex, inCase)),
    patronymic: name.patronymic && declinePatronymic(name.patronymic, sex, inCase),
  }
}

/** What the patronymic says of the sex; null where it says nothing. A suggestion to be confirmed, never stored as it is. */
export function suggestSex(patronymic: string | null | undefined): Sex | null {
  const text = patronymic?.trim().toLocaleLowerCase('ru-RU') ?? ''
  if (/(вич|ьич|мич|ич)$|(^|[\s-])(оглы|оглу|улы|уулу)$/.test(text)) return 'male'
  if (/(вна|ична|инична)$|(^|[\s-])(кызы|гызы|кизи)$/.test(text)) return 'female'
  return null
}

/** The same six forms from one function of the case. */
export function formsOf(make: (inCase: GrammaticalCase) => string): NameForms {
  return Object.fromEntries(grammaticalCases.map((inCase) => [inCase, make(inCase)])) as NameForms
}

function declineSurname(surname: string, sex: Sex, inCase: ObliqueCase): string {
  // Surnames of women that end in a consonant, a soft sign or «й» are never declined: the library knows most of them.
  if (sex === 'female' && /[бвгджзклмнпрстфхцчшщьй]$/iu.test(surname)) return surname
  const known = sex === 'male' ? exceptionOf('surname', surname, inCase) : null
  if (known) return known
  const form = inclineLastname(surname, inCase, sex)
  return inCase === 'instrumental' && sex === 'male' ? stressedEnding(surname, form) : form
}

/** «Ткачем» → «Ткачом», «Кузьмичем» → «Кузьмичом»: the stress of these falls on the ending. */
function stressedEnding(surname: string, form: string): string {
  if (unstressedOnly.test(surname)) return form
  return form.replace(/(ач|[кмль]ич|уш|ыш|ощ)ем$/u, '$1ом')
}

function declineGiven(given: string, sex: Sex, inCase: ObliqueCase): string {
  if (indeclinableGiven(given)) return given
  return exceptionOf('given', given, inCase) ?? inclineFirstname(given, inCase, sex)
}

function declinePatronymic(patronymic: string, sex: Sex, inCase: ObliqueCase): string {
  if (isTurkicPatronymic(patronymic)) return patronymic
  // A middle name that is no patronymic («Хосе», «Ван») keeps its form: nothing tells how it is declined.
  if (!suggestSex(patronymic)) return patronymic
  return inclineMiddlename(patronymic, inCase, sex)
}

/** Parts joined by a hyphen or a space are declined each; a single letter or a particle is not a part. */
function eachPart(text: string, decline: (part: string) => string): string {
  return text
    .split(/([\s-]+)/u)
    .map((part) => (/^[\p{Lu}][\p{L}’']+$/u.test(part) ? decline(part) : part))
    .join('')
}
