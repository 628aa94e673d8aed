import { useMemo, useState } from 'react'
import { dayOf } from '../../../src/plan/workCalendar'
import { nextLoop } from '../../../src/plan/views/nextLoop'
import { writeAdf } from '../../../src/plan/views/dossier/writeAdf'
import { writeMarkdown } from '../../../src/plan/views/dossier/writeMarkdown'
import { ExportMenu } from '../charts/ExportMenu'
import { saveFile } from '../charts/saveFile'
import { count } from '../kit/amounts'
import { Button } from '../kit/Button'
import { copyText } from '../kit/copyText'
import { useMessages } from '../kit/MessageHost'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { ViewHead } from '../page/ViewHead'
import { DocumentBody } from './DocumentBody'
import { PostForm } from './PostForm'
import { useDossier } from './useDossier'
import './DossierView.css'

/** The complete document of the project, written by the log (O1), as of the moment that the page shows. */
export function DossierView() {
  const { state, me, asOf } = usePlanReady()
  const { goTo } = usePage()
  const messages = useMessages()
  const { dossier, at, project } = useDossier()
  const loop = useMemo(() => nextLoop(state), [state])
  const [isPosting, setPosting] = useState(false)
  const { document, withheld } = dossier
  const mayPost = me.may.includes('plan') && asOf === undefined
  const sections = document.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length
  const file = `dossier-${project}-${dayOf(at, state.plan.settings.calendar)}`
  const copy = async (): Promise<void> => messages.done((await copyText(writeMarkdown(document))) ? 'Copied as Markdown' : 'The browser did not let Foldline copy')
  return (
    <>
      <ViewHead
        answer={`The dossier of ${project}: ${count(sections, 'section', 'sections')}, written by the plan’s log.${withheld > 0 ? ` ${count(withheld, 'text is', 'texts are')} left out.` : ''}`}
      >
        <ExportMenu
          items={[
            { label: 'Copy as Markdown', run: () => void copy() },
            { label: 'Markdown file', run: () => saveFile(`${file}.md`, 'text/plain', writeMarkdown(document)) },
            { label: 'Atlassian document (JSON)', run: () => saveFile(`${file}.json`, 'text/plain', JSON.stringify(writeAdf(document), null, 2)) },
          ]}
        />
        {mayPost ? (
          <Button kind="primary" aria-expanded={isPosting} onClick={() => setPosting(true)}>
            Post to an issue
          </Button>
        ) : null}
      </ViewHead>
      {mayPost && isPosting && <PostForm project={project} onClose={() => setPosting(false)} />}
      {loop !== null && mayPost && (
        <p className="fl-loop-offer">
          {loop.finished} is finished.{' '}
          <Button kind="link" onClick={() => goTo('framing', { draft: 'next-loop' })}>
            Start the framing of the next loop
          </Button>
        </p>
      )}
      <article className="fl-dossier" aria-label={document.title}>
        <DocumentBody blocks={document.blocks} />
      </article>
    </>
  )
}
