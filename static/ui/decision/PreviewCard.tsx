import type { StoryId } from '../../../src/plan/kernel/ids'
import type { DecisionMark } from '../../../src/plan/views/decisionMarks'
import type { MapStory } from '../../../src/plan/views/storyMap/mapStory'
import type { IssueTexts } from '../jira/issues'
import { MARK_WORDS, sizeWords } from './previewWords'

interface PreviewCardProps {
  readonly id: StoryId
  readonly story: MapStory | undefined
  readonly issue: IssueTexts | null | undefined
  /** Undefined for one that stays as it is. */
  readonly mark: DecisionMark | undefined
}

/** A card that can only be looked at: what becomes of it stands on it in words, not in its looks alone. */
export function PreviewCard({ id, story, issue, mark }: PreviewCardProps) {
  const size = mark?.size ?? null
  return (
    <li className="fl-preview-card" data-change={mark?.change} data-story={id}>
      <span className="fl-preview-head">
        <span className="fl-preview-key">
          {issue?.key ?? (issue === null ? 'Hidden' : '…')}
          {story?.state === 'delivered' && (
            <span className="fl-preview-done" title="Delivered">
              {' '}
              ✓<span className="fl-visually-hidden"> delivered</span>
            </span>
          )}
        </span>
        {size === null ? (
          <span className="fl-preview-size">{story?.size ?? '?'}</span>
        ) : (
          <span className="fl-preview-size">
            <span aria-hidden="true">
              {size.was ?? '?'} → {size.is ?? '?'}
            </span>
            <span className="fl-visually-hidden">{sizeWords(size)}</span>
          </span>
        )}
      </span>
      <span className="fl-preview-title">{issue === null ? 'Jira does not show you this issue' : (issue?.summary ?? '')}</span>
      {mark !== undefined && <span className="fl-preview-says">{MARK_WORDS[mark.change]}</span>}
    </li>
  )
}
