/** The style sheet of the page of sources, inline in it: no other page loads these rules. */
export const SOURCES_STYLES = `
.book{display:block;inline-size:100%;max-inline-size:calc(var(--text-width) + 2 * var(--page-margin));margin-inline:auto;padding-block:var(--space-8)}
.book h1{font:500 var(--text-2xl)/1.25 var(--serif);margin-block-end:var(--space-5)}
.book h2{font:500 var(--text-xl)/1.3 var(--serif);margin-block:var(--space-8) var(--space-5)}
.book nav{margin-block:var(--space-6)}
.book nav a{display:inline-block;line-height:1.5rem}
.book cite{font-style:normal;font-size:var(--text-l)}
.book b{font-weight:500}
.book small{color:var(--soft)}
.sources-list>li{padding-block:var(--space-6);border-block-start:1px solid var(--line);overflow-wrap:anywhere}
.rests{margin-block:var(--space-3) var(--space-4)}
.rests li{padding-block:var(--space-2);padding-inline-start:var(--space-6)}
.book section>.rests li{padding-inline-start:0}
.rests a{color:inherit;text-decoration:underline;text-decoration-color:var(--bar);text-underline-offset:.2em}
.book li:target{background:var(--wash)}
@media print{
.book{max-inline-size:none;padding:0}
.book .rests li{break-inside:avoid;padding-block:1pt}
.book .rests a{text-decoration:none}
.sources-list>li{padding-block:6pt}
.sources-list>li>p{break-after:avoid}
.sources-list cite a::after{content:attr(href);display:block;font-size:var(--text-s);color:var(--soft);word-break:break-all;unicode-bidi:plaintext}
}
`.replaceAll('\n', '')
