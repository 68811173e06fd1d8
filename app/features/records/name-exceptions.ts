// Names that the library declines wrongly: fleeting vowels and stressed endings. The keys are written without ё.
import type { ObliqueCase } from './grammatical-case.ts'

type Forms = Record<ObliqueCase, string>

/** «Лев» → «Льва»: a stem and the ending of the instrumental, the rest is the same for all nouns of this kind. */
function masculine(stem: string, soft: boolean, instrumental: string): Forms {
  const [genitive, dative] = soft ? ['я', 'ю'] : ['а', 'у']
  return {
    genitive: stem + genitive,
    dative: stem + dative,
    accusative: stem + genitive,
    instrumental: stem + instrumental,
    prepositional: `${stem}е`,
  }
}

/** Surnames of men that are nouns with a fleeting vowel or a stressed ending. */
const surnames: Record<string, Forms> = {
  лев: masculine('льв', false, 'ом'),
  гребень: masculine('гребн', true, 'ем'),
  заяц: masculine('зайц', false, 'ем'),
  орел: masculine('орл', false, 'ом'),
  козел: masculine('козл', false, 'ом'),
  конек: masculine('коньк', false, 'ом'),
  хорек: masculine('хорьк', false, 'ом'),
  перец: masculine('перц', false, 'ем'),
  швец: masculine('швец', false, 'ом'),
  жнец: masculine('жнец', false, 'ом'),
  соловей: masculine('соловь', true, 'ём'),
  воробей: masculine('воробь', true, 'ём'),
  муравей: masculine('муравь', true, 'ём'),
  ручей: masculine('ручь', true, 'ём'),
  репей: masculine('репь', true, 'ём'),
  коваль: masculine('ковал', true, 'ём'),
  журавль: masculine('журавл', true, 'ём'),
  король: masculine('корол', true, 'ём'),
  пономарь: masculine('пономар', true, 'ём'),
  звонарь: masculine('звонар', true, 'ём'),
  кобзарь: masculine('кобзар', true, 'ём'),
  деготь: masculine('дёгт', true, 'ем'),
}

const indeclinableSurnames = new Set(['золя', 'дюма', 'петипа', 'труа', 'гюго', 'хемингуэй'])

/** Given names of which only one case is wrong. */
const givenNames: Record<string, Partial<Forms>> = {
  илья: { instrumental: 'ильёй' },
  любовь: {
    genitive: 'любови',
    dative: 'любови',
    accusative: 'любовь',
    instrumental: 'любовью',
    prepositional: 'любови',
  },
}

/** Surnames whose «-ич» is not stressed: «Мицкевичем», not «Мицкевичом». */
export const unstressedOnly = /(евич|ович|ивич|кевич)$/iu

export function exceptionOf(part: 'surname' | 'given', name: string, inCase: ObliqueCase): string | null {
  const key = name.toLocaleLowerCase('ru-RU').replaceAll('ё', 'е')
  if (part === 'surname' && indeclinableSurnames.has(key)) return name
  const form = (part === 'surname' ? surnames : givenNames)[key]?.[inCase]
  return form ? capital(form) : null
}

/** «Харуки», «Нино», «Отто», «Хосе»: foreign names that end in a vowel which no Russian name ends in. */
export function indeclinableGiven(name: string): boolean {
  return /[оеёуюыэи]$/iu.test(name)
}

/** «Мамед оглы», «Гейдар-оглы», «Ариф кызы». */
export function isTurkicPatronymic(patronymic: string): boolean {
  return /(^|[\s-])(оглы|оглу|улы|уулу|кызы|гызы|кизи)$/iu.test(patronymic.trim())
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('ru-RU') + word.slice(1)
}
