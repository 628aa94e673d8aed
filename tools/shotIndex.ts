import type { Shot } from './shotList'

export type Taken = { readonly shot: Shot; readonly theme: 'light' | 'dark'; readonly width: 'wide' | 'narrow'; readonly file: string; readonly problem: string | null }

/** One page to look through all shots: a row for each page and state, its four pictures side by side. */
export function shotIndex(taken: readonly Taken[]): string {
  const titles = [...new Set(taken.map(titleOf))]
  const rows = titles.map((title) => {
    const figures = taken.filter((one) => titleOf(one) === title).map(figure)
    return `<section id="${slug(title)}"><h2>${escape(title)}</h2><div>${figures.join('')}</div></section>`
  })
  const links = titles.map((title) => `<a href="#${slug(title)}">${escape(title)}</a>`)
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Foldline, every page</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #f7f8f9; color: #172b4d }
nav { columns: 4; margin-bottom: 24px } nav a { display: block }
section > div { display: flex; gap: 12px; overflow-x: auto; align-items: flex-start }
figure { margin: 0 } img { display: block; border: 1px solid #ccc; background: #fff }
img.wide { width: 640px } img.narrow { width: 240px } figcaption { font-size: 12px } .bad { color: #ae2a19; font-weight: 600 }
</style>
<h1>Foldline, every page</h1><nav>${links.join('')}</nav>${rows.join('\n')}</html>\n`
}

const titleOf = ({ shot }: Taken): string => `${shot.page} · ${shot.state}`

function figure({ theme, width, file, problem }: Taken): string {
  const note = problem === null ? '' : `<p class="bad">${escape(problem)}</p>`
  return `<figure><a href="${file}"><img class="${width}" loading="lazy" src="${file}" alt="${theme}, ${width}"></a><figcaption>${theme}, ${width}</figcaption>${note}</figure>`
}

export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
