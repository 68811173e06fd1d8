// A reader without a mouse: walks by Tab to a control, or fails if it cannot be reached.
import { expect, type Locator, type Page } from '@playwright/test'

const longestWalk = 150

/** Presses Tab until the control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let step = 0; step < longestWalk; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control, 'is out of reach of the Tab key').toBeFocused({ timeout: 1 })
}

export async function pressEnterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Chooses in a closed list by arrows, as read from the top. */
export async function chooseByArrows(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list)
  const texts = await list.locator('option').allInnerTexts()
  for (let step = 0; step < texts.indexOf(option); step += 1) await page.keyboard.press('ArrowDown')
  await expect(list.locator('option:checked')).toHaveText(option)
}
