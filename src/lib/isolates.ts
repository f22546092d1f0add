/** Text as it goes elsewhere: the marks that keep two scripts apart on our page break searches and reference managers there. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
