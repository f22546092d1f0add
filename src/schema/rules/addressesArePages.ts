import type { Rule } from '../rule.ts'

export const addressesArePages: Rule = {
  name: 'addresses-are-pages',
  why: 'The address of a source leads to the page that was read, not to the front page of its publisher.',
  checks: {
    sources: ({ url }, report) => {
      if (url === undefined || !/^https?:\/\/[^/?#]*\/?$/.test(url)) return
      report(['url'], `\`${url}\` is only a host.`, 'Write the address of the page, or leave it out.')
    },
  },
}
