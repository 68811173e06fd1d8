import { expect, it } from 'vitest'
import { findPasswordProblem } from './password.ts'

const email = 'sokolova.marina@gorodets.example'

it.each([
  ['короткий', 'short'],
  ['десять зна', null],
  ['дождь стучит по крыше', null],
  ['ы'.repeat(201), 'long'],
  ['Sokolova.Marina@gorodets.example', 'email'],
  ['sokolova.marina', 'email'],
  ['Qwerty123456', 'common'],
  ['ababababababab', 'common'],
  ['reshayu-demo', 'common'],
])('%s', (password, problem) => {
  expect(findPasswordProblem(password, email)).toBe(problem)
})
