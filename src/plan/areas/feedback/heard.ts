import type { Feedback, FeedbackLink } from './state'

/** As it reads now, for the story that it is about. */
export const heardOf = ({ source, text, day, answer, isClosed }: Feedback) => ({ source, text, day, answer, isClosed })

/** The stories that it is about, each once, as an event names them. */
export const concerned = ({ links }: Feedback) => [...new Set(links.map(({ story }) => story))].map((story) => ({ story }))

export const keyOf = ({ story, hypothesis }: FeedbackLink): string => `${story}/${hypothesis ?? ''}`

export const isLinked = ({ links }: Feedback, { story, hypothesis }: FeedbackLink): boolean => links.some((one) => one.story === story && one.hypothesis === hypothesis)
