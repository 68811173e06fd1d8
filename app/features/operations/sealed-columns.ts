// Where something lies that the data key sealed: rotation goes over exactly these, and refuses to start while it finds
// sealed text anywhere else. Pure.

export interface SealedColumn {
  table: string
  /** Column that tells the rows apart, and from which the context is made. */
  id: string
  column: string
  /** What the text was sealed for. */
  context: (id: string) => string
}

export const sealedColumns: SealedColumn[] = [
  { table: 'PersonKey', id: 'userId', column: 'wrapped', context: (id) => `person-key:${id}` },
  { table: 'PersonalNumber', id: 'userId', column: 'sealed', context: (id) => id },
  /** Secrets among the settings are sealed for their key: `seal(value, 'setting:' + key)`. */
  { table: 'Setting', id: 'key', column: 'value', context: (id) => `setting:${id}` },
]
