/** What makes a picture look as on the page; anything else of a style is left behind. */
const PROPERTIES = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor'] as const
/** What a drawing consists of; nothing else gets into the file. */
const ELEMENTS = new Set(['svg', 'g', 'defs', 'pattern', 'clipPath', 'title', 'desc', 'line', 'path', 'rect', 'circle', 'polygon', 'text', 'tspan'])
const ATTRIBUTES = new Set(['id', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'd', 'dx', 'dy', 'points', 'width', 'height', 'transform', 'patternUnits', 'patternTransform', 'clip-path'])
const SVG = 'http://www.w3.org/2000/svg'

/**
 * A drawing on the page as a file of its own, with its colours and texts: inert, because only shapes and texts get
 * into it; no script, no link, no reference to anything outside.
 */
export function svgFile(svg: SVGSVGElement, { title, text }: { readonly title: string; readonly text: string }): string {
  const { width, height } = sizeOf(svg)
  const root = document.createElementNS(SVG, 'svg')
  root.setAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`)
  root.setAttribute('width', String(Math.round(width)))
  root.setAttribute('height', String(Math.round(height)))
  root.append(textElement('title', title), textElement('desc', text))
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor)
  root.append(ground)
  for (const child of svg.childNodes) copyInto(root, child)
  return new XMLSerializer().serializeToString(root)
}

function copyInto(parent: Element, node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) {
    parent.append(document.createTextNode(withoutControls(node.textContent ?? '')))
    return
  }
  if (!(node instanceof SVGElement) || !ELEMENTS.has(node.localName) || node.dataset['onScreen'] !== undefined) return
  const copy = document.createElementNS(SVG, node.localName)
  for (const { name, value } of node.attributes) if (ATTRIBUTES.has(name)) copy.setAttribute(name, value)
  const style = getComputedStyle(node)
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property)
    // A paint may point at a pattern of the drawing itself, never elsewhere.
    if (value !== '') copy.setAttribute(property, value.replaceAll(/url\("?[^#)]*#/g, 'url(#').replaceAll('")', ')'))
  }
  for (const child of node.childNodes) copyInto(copy, child)
  parent.append(copy)
}

function textElement(name: 'title' | 'desc', text: string): Element {
  const element = document.createElementNS(SVG, name)
  element.textContent = withoutControls(text)
  return element
}

/** In the drawing's own measure: one that is shown smaller is a file of full size. */
function sizeOf(svg: SVGSVGElement): { readonly width: number; readonly height: number } {
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  return width !== undefined && height !== undefined ? { width, height } : svg.getBoundingClientRect()
}

/** XML knows no way to write these. */
const withoutControls = (text: string): string => text.replaceAll(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
