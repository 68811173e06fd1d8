// Finds what looks like the data of a real person in a case. Invented telephones 000-NN-NN and invented places pass.

export interface Place {
  name: string
  /** How the name begins in every grammatical case. */
  stem: string
}

export type PersonalDataKind = 'phone' | 'mail' | 'number' | 'name' | 'flat' | 'address'

export interface PersonalData {
  kind: PersonalDataKind
  found: string
}

export const personalDataWords: Record<PersonalDataKind, string> = {
  phone: 'похоже на настоящий телефон; вымышленные телефоны пишут 000-NN-NN',
  mail: 'похоже на адрес электронной почты',
  number: 'похоже на СНИЛС, паспорт или другой личный номер',
  name: 'похоже на фамилию и имя человека; пишут инициалы: «Л. Р.»',
  flat: 'номер квартиры: в обращениях его нет',
  address: 'места нет в списке вымышленных (content/practice/places.yaml)',
}

const patterns: [PersonalDataKind, RegExp][] = [
  ['mail', /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+/gu],
  ['number', /(?<!\d)\d{3}[- ]\d{3}[- ]\d{3}[- ]\d{2}(?!\d)|(?<!\d)\d{11}(?!\d)/g],
  ['number', /(?<!\d)\d{4}\s?№?\s?\d{6}(?!\d)|(?<!\d)\d{2}\s\d{2}\s\d{6}(?!\d)/g],
  ['phone', /(?<![\d-])(\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/g],
  ['phone', /(?<![\d-])(?!000-)\d{2,3}-\d{2}-\d{2}(?![\d-])/g],
  ['flat', /(?<!\p{L})кв(\.|артир[аеыу])\s*№?\s*\d+/giu],
  // Surname, given name, patronymic in any order; a lone name and patronymic is how people are addressed.
  [
    'name',
    /[А-ЯЁ][а-яё]{2,}\s[А-ЯЁ][а-яё]{2,}\s[А-ЯЁ][а-яё]+(?:вич|вн|ичн)(?:ем|ой|а|у|е|ы)?(?!\p{L})|[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична)\s[А-ЯЁ][а-яё]{2,}/gu,
  ],
  [
    'name',
    /(?<!\p{L})[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ский|цкий|енко|ук|юк)(?:а|у|ым|ой|е)?\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ский|цкий|енко|ук|юк)(?:а|у|ым|ой|е)?(?!\p{L})/gu,
  ],
]

const marked =
  /(?<!\p{L})(?:ул\.|улиц[аеуы]|улицей|пер\.|переул(?:ок|к[аеу])|просп\.|проспект[ае]?|шоссе|посёл(?:ок|к[аеу])|пос\.|дер\.|деревн[яеиюй]+|сел[оае]|г\.|город[ае]?)\s+«?([А-ЯЁ][а-яё]+)/gu
const numbered =
  /(?<!\p{L})([А-ЯЁ][а-яё]+(?:ая|ой|ую|ова|ева|ина)),?\s(?:д\.\s?|дом\s)?\d{1,3}(?!\s?(?:лет|год|дн|час|мин))/gu

export function findPersonalData(text: string, places: Place[]): PersonalData[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([match]): PersonalData => ({ kind, found: match })),
  )
  for (const pattern of [marked, numbered])
    for (const [match, name = ''] of text.matchAll(pattern))
      if (!places.some(({ stem }) => name.startsWith(stem))) found.push({ kind: 'address', found: match })
  // A telephone with its code is one telephone.
  return found.filter(
    (one) =>
      !found.some(
        (other) => other.kind === one.kind && other.found !== one.found && other.found.includes(one.found),
      ),
  )
}
