import type { Sheet } from './sheet'
import { textQuestion } from './sheet'

/** Who uses it, who knows the field, who builds it, and which skills are missing (F9, Saagie, Sadiq, Benveniste). */
export const people: Sheet = {
  id: 'people',
  label: 'People and skills',
  about: 'Who takes part, and which skills are missing?',
  layout: 'questions',
  sections: [
    {
      id: 'roles',
      label: 'Roles',
      about: 'By role, not by name: Jira knows the names.',
      questions: [
        {
          id: 'roles',
          label: 'Who takes part',
          hint: 'Customers, domain experts, product owner, scrum master, engineers.',
          practices: ['F9'],
          asks: {
            kind: 'entries',
            one: 'role',
            columns: [
              { id: 'who', label: 'Role' },
              { id: 'side', label: 'Side', options: [{ id: 'customer', label: 'Customer' }, { id: 'business', label: 'Business' }, { id: 'technical', label: 'Technical' }] },
              { id: 'part', label: 'What they bring, and when' },
            ],
            example: [
              { who: 'Households with panels', side: 'customer', part: 'Twelve, asked every second iteration' },
              { who: 'Installer', side: 'customer', part: 'Sets the gateway up; once a month' },
              { who: 'Energy provider, tariffs', side: 'business', part: 'Signs the criteria' },
              { who: 'Product owner', side: 'business', part: 'Full time' },
              { who: 'Data scientist', side: 'technical', part: 'Two, full time' },
              { who: 'Software engineer', side: 'technical', part: 'Two, full time' },
            ],
          },
        },
      ],
    },
    {
      id: 'skills',
      label: 'Skills',
      about: 'What the plan needs, and where it is.',
      questions: [
        {
          id: 'skills',
          label: 'Skills needed',
          hint: 'A missing skill is a risk to the plan: say what is done about it.',
          practices: ['F9', 'T1'],
          asks: {
            kind: 'entries',
            one: 'skill',
            columns: [
              { id: 'skill', label: 'Skill' },
              { id: 'state', label: 'State', options: [{ id: 'here', label: 'Here' }, { id: 'learning', label: 'Being learnt' }, { id: 'missing', label: 'Missing' }] },
              { id: 'plan', label: 'Where, or what is done about it' },
            ],
            example: [
              { skill: 'Forecasting of time series', state: 'here', plan: 'Both data scientists' },
              { skill: 'Firmware of the gateway', state: 'learning', plan: 'One engineer with the maker, until Growth' },
              { skill: 'Data protection law', state: 'missing', plan: 'Borrowed from the provider for two days' },
            ],
          },
        },
        textQuestion('contact', 'How customers are worked with', 'How often, with whom, and what comes back into the plan.', ['F9', 'L3'],
          'Every second Thursday with three households, on their sofa. Notes become feedback entries the same day.'),
      ],
    },
  ],
}
