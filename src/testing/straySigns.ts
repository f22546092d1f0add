/** What a sentence, a chat program or the source of a page leaves behind a link, as characters of a URL. */
export const STRAY_SIGNS = [
  ...['.', ',', ')', ']', '»', '،', '؛', '؟', ';', ':', '!', '…', '"', "'", '”', '’', '>', '*', '_', '`'],
  ...[').', '".', '&amp;', '&quot;', '%22', '%29', '%E2%80%8B', '\u200b', '\ufeff', '%20', '%D8%8C'],
]
