import type { Section, Sheet } from './sheet'
import { textQuestion } from './sheet'

const block = (id: string, label: string, about: string, example: string): Section => ({
  id,
  label,
  about,
  questions: [textQuestion(id, label, about, ['F4'], example)],
})

/** From data collection over the machine-learning work to value (F4, Sadiq). */
export const dataProductCanvas: Sheet = {
  id: 'data-product-canvas',
  label: 'Data Product Canvas',
  about: 'How do data become value?',
  layout: 'canvas',
  sections: [
    block('problem', 'Problem', 'Whose problem, and what it costs them.', 'Solar power is sold cheaply at noon and bought back in the evening.'),
    block('sources', 'Data sources', 'Where data come from, and whose they are.', '- Smart-meter readings, 15 min, the household’s\n- Public weather forecast\n- Inverter status'),
    block('collection', 'Collection', 'How data arrive, how often, with which gaps.', 'Gateway → provider’s cloud every quarter of an hour. Gaps of days when the home network is down.'),
    block('preparation', 'Preparation', 'Cleaning, labelling, features.', 'Gaps marked, clock changes straightened, weather joined by the hour.'),
    block('work', 'Machine-learning work', 'Which task, which simplest model, how it is tested.', 'Regression by the hour. “Tomorrow is like today” first, then gradient-boosted trees. Error on the held-out year 2025.'),
    block('product', 'Product', 'What comes out, and where people meet it.', 'One hint on the home screen: “plenty of sun tomorrow from 11 to 15 h”.'),
    block('users', 'Users', 'Who uses it, who is affected.', 'Households with panels; half of them have a battery.'),
    block('actions', 'Actions', 'What somebody does differently because of it.', 'Runs the washing machine at noon; lets the battery wait for the sun.'),
    block('measures', 'Measures', 'How one notices: model, software, business.', '- MAE ≤ 0.42 kWh\n- Prediction there by 18 h on 99 % of days\n- Own use +20 %'),
    block('risks', 'Risks', 'What can go wrong, for whom.', 'Households with heat pumps behave differently. Meter readings tell when nobody is at home.'),
    block('value', 'Value', 'What it is worth, to whom.', '€ 110 a year and household; fewer cancellations for the provider.'),
  ],
}
