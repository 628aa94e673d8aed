/** How to read the forecast: the same words on the page and in docs/how-to-read-the-forecast.md. */
export interface Reading {
  readonly title: string
  readonly texts: readonly string[]
  /** A picture of docs/images, without its ending, and what it shows. */
  readonly picture?: { readonly file: string; readonly shows: string }
}

export const HOW_TO_READ: readonly Reading[] = [
  {
    title: 'One sentence first',
    texts: [
      '“MVP: 85 % by 12 March” means: of a hundred ways in which the work may go from here, as the team’s own past and the plan show them, about eighty-five have MVP delivered on 12 March or before. It is no promise, and about one time in seven it will be later.',
      'Nothing is ever 100 %: what is nearly sure says “more than 95 %”, and a date without a probability is not shown at all.',
    ],
    picture: { file: 'forecast-dates', shows: 'The forecast by slice, with the sentence above it' },
  },
  {
    title: 'A bar for each slice',
    texts: [
      'A bar runs from today to the day the slice is done, everything above it on the map included. Half of the runs end within the dark part, 85 % before the strong edge, 95 % before the end of the light part. A long light part says that a few things may go badly; a short one, that the date is well known.',
      'The curves below say the same day by day. Point at a day, or use the arrow keys, and one sentence reads how likely each slice is done by then. A hatched bar is a guess from sizes alone.',
    ],
  },
  {
    title: 'Which probability to use',
    texts: [
      'Use 85 % for what you tell others, 50 % for what the team aims at, and 95 % for what must not go wrong. The days between 50 % and 85 % are the price of being sure.',
      'A milestone turns it round: the day is given, and the diamond says how likely it is met.',
    ],
  },
  {
    title: 'Two answers to scope',
    texts: [
      '“Scope keeps growing” goes on adding and dropping stories as happened in the last months. “Scope as it is” assumes that nothing is added any more. The days between the two are what new wishes cost.',
      'If new stories come faster than old ones are delivered, it says that at this growth it does not finish, instead of a date.',
    ],
  },
  {
    title: 'Hypotheses that may fail',
    texts: [
      'In some runs a hypothesis fails: the stories that rest on it are dropped or replaced by pivot work, and others wait for its verdict. So a slice may have a date for 50 % and none for 85 %, and a story may be “delivered at all” with only 60 %. A failed hypothesis is a result; testing it early makes the date plainer.',
      'Work thrown away is what the team is expected to do on stories that are dropped afterwards. Testing first saves part of it: the hypothesis board says how much for each.',
    ],
  },
  {
    title: 'How much by a day',
    texts: [
      '“How much by” asks for an amount instead of a date: at least so many stories by that day with 95, 85 or 50 %. On the burn-up the same bands go on from the delivered line; where the strong edge meets the scope line, as much as is planned today is delivered with 85 %. The dates of the slices also know sizes, hypotheses and growth, so they may lie elsewhere.',
    ],
    picture: { file: 'forecast-burn-up', shows: 'The burn-up with the forecast going on from today' },
  },
  {
    title: 'Why it is not surer',
    texts: [
      'The five causes say by how many days the range of dates would shrink if one thing were certain: the pace, the sizes, stories without a size, growth, one hypothesis. Begin with the longest; each says what takes it away. They overlap, so they don’t add up.',
    ],
    picture: { file: 'forecast-why', shows: 'The causes, and what is thrown away' },
  },
  {
    title: 'What it rests on',
    texts: [
      'The pace is what the team delivered on each day of the last year, the last weeks most. Open “Which stories and iterations were counted” to see every one of them. With less than 28 days of history there is only a guess; with fewer than ten deliveries, or less than half a year, it says so.',
      'Forecasts that were given out at the end of an iteration are kept as they were and scored when the outcome is known. If too few held, the bands become wider until they hold again, and it says so. Back-tests, made afterwards from the past, are shown apart.',
    ],
  },
]
