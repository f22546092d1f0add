import { LOCALES } from '../src/schema/vocabulary.ts'
import { MISSPELT, NAMES_TYPED } from '../src/testing/namesTyped.ts'
import { speeches } from '../src/testing/speeches.ts'
import { expect, test } from './app.ts'

test('a name is found however it is typed', async ({ app, page }) => {
  await app.open('/en/?view=list')
  const field = page.getByRole('searchbox', { name: speeches.en.say('facet.words') })
  const countFor = async (words: string) => {
    await field.fill(words)
    await app.settled()
    return app.count()
  }
  for (const [typed, usual] of NAMES_TYPED) {
    const count = await countFor(usual)
    expect(count).toBeGreaterThan(0)
    expect([typed, await countFor(typed)]).toEqual([typed, count])
  }
})

for (const language of LOCALES) {
  const say = speeches[language].say
  test(`${language}: where nothing is found, the nearest words are offered, and Back returns`, async ({
    app,
    page,
  }) => {
    await app.open(`/${language}/?view=timeline`)
    const field = page.getByRole('searchbox', { name: say('facet.words') })
    for (const [typed, offered] of MISSPELT) {
      await field.fill(typed)
      await app.settled()
      expect(await app.count()).toBe(0)
      if (offered === null) {
        await expect(page.getByText(say('empty.title'))).toBeVisible()
        continue
      }
      await expect(page.getByText(say('search.nothing', { words: typed }))).toBeVisible()
      await page.getByRole('button', { name: say('search.didYouMean', { words: offered }) }).click()
      await app.settled()
      // A word may begin a sentence where it is found first.
      await expect(field).toHaveValue(new RegExp(`^${offered}$`, 'iu'))
      expect(await app.count()).toBeGreaterThan(0)
      await page.goBack()
      await app.settled()
      await expect(field).toHaveValue(typed)
    }
  })
}
