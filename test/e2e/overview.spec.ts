import { axeInBothThemes, expect, SOLAR, test } from './support/site'

test('C1: what is less pressing opens in place, by keyboard, each with its one action', async ({ site }) => {
  await site.open(`${SOLAR}/overview`)
  const { app, page } = site
  const attention = app.getByRole('region', { name: 'What needs attention' })
  const more = attention.getByText(/^\d+ more, less pressing$/)
  await expect(attention.getByRole('listitem')).toHaveCount(7)
  const hidden = Number((await more.textContent())!.split(' ')[0])
  await attention.getByRole('button').last().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(attention.getByRole('listitem')).toHaveCount(7 + hidden)
  await expect(attention.getByRole('button')).toHaveCount(7 + hidden)
  await page.keyboard.press('Tab')
  await expect(attention.getByRole('button').nth(7)).toBeFocused()
  expect(await axeInBothThemes(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(attention).toHaveCount(0)
})
