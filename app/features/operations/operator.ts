// Who answers for personal data on this installation: four facts that legal texts name.

export const operatorFields = ['operator', 'operatorAddress', 'operatorContact', 'retention'] as const
export type OperatorField = (typeof operatorFields)[number]
export type Operator = Record<OperatorField, string>

export const operatorLabels: Record<OperatorField, string> = {
  operator: 'Полное наименование оператора',
  operatorAddress: 'Адрес оператора',
  operatorContact: 'Почта или телефон для вопросов и отзыва согласия',
  retention: 'Срок хранения учебных документов',
}

/** What a legal text says until an administrator has filled the facts in. */
export const unknownOperator: Operator = {
  operator: '[наименование оператора]',
  operatorAddress: '[адрес оператора]',
  operatorContact: '[почта или телефон оператора]',
  retention: '[срок по номенклатуре дел]',
}
