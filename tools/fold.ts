import { parseArgs } from 'node:util'
import { foldViews, isViewName, VIEW_NAMES } from './foldViews'
import { readPlanAsOf } from './planAsOf'

/** `npm run fold -- VIEW plan.ndjson [--at TIME|#SEQ] [--json] [--story KEY]`: the app's own read models, on the command line. */
const USAGE = `Usage: npm run fold -- VIEW plan.ndjson [--at TIME|#SEQ] [--json] [--story KEY]
VIEW is one of: ${VIEW_NAMES.join(', ')}
--at 2026-05-02T12:00Z or --at "#120" shows the plan as it stood then; without it, as of its last commit.`

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { at: { type: 'string' }, json: { type: 'boolean' }, story: { type: 'string' } },
  })
  const [view, path] = positionals
  if (view === undefined || path === undefined || !isViewName(view)) return fail(USAGE)
  const read = readPlanAsOf(path, values.at)
  if (read.kind === 'problem') return fail(read.message)
  const { file, commits, state, at } = read
  const story = values.story === undefined ? null : (file.stories.find((each) => each.key === values.story || each.story === values.story)?.story ?? undefined)
  if (story === undefined) return fail(`The file knows no story ${values.story}.`)
  if (view === 'issuePanel' && story === null) return fail('The view issuePanel needs --story KEY.')
  const result = foldViews[view]({ state, commits, at, story, file })
  console.log(values.json === true ? JSON.stringify(result.value, null, 2) : result.text)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

main()
