/** Markup without inline styles, and the style sheet that replaces them. */
export interface Lifted {
  readonly markup: string
  readonly css: string
}

const unescapeMarkup = (value: string): string =>
  value
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/**
 * Moves the `style` attributes and `style` elements of rendered markup into one style sheet, because the policy of a page
 * allows an inline style sheet by its hash, but no attributes. Equal styles share a class.
 */
export function liftStyles(rendered: string): Lifted {
  const sheets: string[] = []
  const classes = new Map<string, string>()
  const markup = rendered
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
      sheets.push(unescapeMarkup(css))
      return ''
    })
    .replace(/<[a-z][^>]* style="([^"]*)"[^>]*>/g, (tag, style: string) => {
      const name = classes.get(style) ?? `s${classes.size}`
      classes.set(style, name)
      const bare = tag.replace(/ style="[^"]*"/, '')
      return / class="/.test(bare)
        ? bare.replace(/ class="([^"]*)"/, (_, others: string) => ` class="${others.trim()} ${name}"`)
        : bare.replace(/^<[a-z\d-]+/, (start) => `${start} class="${name}"`)
    })
  const rules = [...classes].map(([style, name]) => `.${name}{${unescapeMarkup(style)}}`)
  return { markup, css: [...rules, ...sheets].join('') }
}
