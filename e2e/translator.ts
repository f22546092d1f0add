import type { Page } from '@playwright/test'

/**
 * Does what translators built into browsers do: replaces each text of the page, also one that comes later, by a new text
 * in two `font` elements. The new text is the same, so that a page reads as it would without a translator.
 */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const wrap = (text: Text) => {
      if (!text.parentElement || text.parentElement.closest('font, svg, script, style, textarea, option'))
        return
      const outer = document.createElement('font')
      outer.append(document.createElement('font'))
      outer.firstElementChild?.append(text.data)
      text.replaceWith(outer)
    }
    const wrapAll = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) wrap(text)
    }
    wrapAll()
    new MutationObserver(wrapAll).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
