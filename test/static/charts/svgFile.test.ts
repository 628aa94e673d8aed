// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { svgFile } from '../../../static/ui/charts/svgFile'

const drawing = (inner: string): SVGSVGElement => {
  document.body.innerHTML = `<svg height="100">${inner}</svg>`
  return document.querySelector('svg')!
}

test('C5: a picture leaves as shapes and texts, and nothing that could do anything', () => {
  const svg = drawing(
    '<g onclick="hit()"><path class="fl-band" d="M0,0L1,1" onload="hit()"/><text x="3">MVP</text></g>' +
      '<script>hit()</script><foreignObject><b>hit</b></foreignObject><a href="javascript:hit()"><text>go</text></a><image href="http://x/y.png"/><use href="#x"/><style>*{}</style>',
  )
  const file = svgFile(svg, { title: 'Forecast', text: '85 % by 12 March' })
  expect(file).toContain('xmlns="http://www.w3.org/2000/svg"')
  expect(file).toContain('<path d="M0,0L1,1"')
  expect(file).toMatch(/<text x="3"[^>]*>MVP<\/text>/)
  expect(file).toContain('<title>Forecast</title>')
  expect(file).toContain('<desc>85 % by 12 March</desc>')
  expect(file).not.toMatch(/hit|script|foreign|href|image|<use|style|<a[ >]/)
})

test('C5: hostile names stay texts in the picture; what only the screen needs stays behind', () => {
  const svg = drawing('<text></text><line data-on-screen="" x1="7"/>')
  svg.querySelector('text')!.textContent = '</text><script>hit()</script>'
  const file = svgFile(svg, { title: '<b>&', text: '' })
  expect(file).toContain('&lt;/text&gt;&lt;script&gt;')
  expect(file).toContain('<title>&lt;b&gt;&amp;</title>')
  expect(file).not.toContain('<script')
  expect(file).not.toContain('x1="7"')
})
