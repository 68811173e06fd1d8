// Choosing in a field with search (app/ui/combobox.tsx).
import { expect, type Page } from '@playwright/test'

/**
 * Types a word into the field and takes the option that holds it.
 * The list closes when the page scrolls, as lists do, and opens again with the next letter: so the word is typed again until it is chosen.
 */
export async function chooseBySearch(page: Page, field: string, word: string): Promise<void> {
  // The plain list gives way to the searching field once the scripts run.
  const input = page.locator('input[role="combobox"]').and(page.getByRole('combobox', { name: field }))
  await expect(async () => {
    await input.fill('')
    await input.pressSequentially(word)
    await page.getByRole('option').filter({ hasText: word }).click({ timeout: 2_000 })
    await expect(input).toHaveValue(new RegExp(word), { timeout: 2_000 })
  }).toPass()
}
