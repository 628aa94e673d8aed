import type { SheetStep } from './solarSheets'

type Kind = 'person' | 'system' | 'external' | 'container' | 'component'

const element = (id: string, kind: Kind, parent: string | null, name: string, technology: string, description: string, code = '') => ({ element: id, kind, parent, name, technology, description, code })
const relation = (from: string, to: string, label: string, technology = '') => ({ relation: `${from}-${to}`, from, to, label, technology })
const CODE = 'https://code.example.com/solar-home'

const CONTEXT = [
  element('resident', 'person', null, 'Resident', '', 'Lives with solar panels, wants a hint, not a curve'),
  element('installer', 'person', null, 'Installer', '', 'Sets up gateway and panels'),
  element('home', 'system', null, 'Solar home', '', 'Shows, predicts and advises on a household’s solar energy', CODE),
  element('weather', 'external', null, 'Weather service', '', 'Satellite irradiance and forecasts, every six hours'),
  element('meter', 'external', null, 'Smart-meter archive', '', 'Readings every 15 minutes, kept by the provider'),
  element('inverter', 'external', null, 'Inverter cloud', '', 'State of panels and battery, by the maker'),
]

const CONTAINERS = [
  element('app', 'container', 'home', 'App', 'Kotlin, Swift', 'What residents see', `${CODE}/app`),
  element('gateway', 'container', 'home', 'Gateway', 'Rust', 'In the house: reads, switches, falls back to a rule', `${CODE}/gateway`),
  element('api', 'container', 'home', 'Prediction API', 'Python, FastAPI', 'Production and consumption of the next day', `${CODE}/prediction`),
  element('training', 'container', 'home', 'Training pipeline', 'Airflow', 'Every night: features, training, evaluation', `${CODE}/training`),
  element('store', 'container', 'home', 'Readings store', 'PostgreSQL, Timescale', 'Readings, forecasts, predictions'),
  element('registry', 'container', 'home', 'Model registry', 'MLflow', 'Versions of the model with their metrics'),
]

const COMPONENTS = [
  element('features', 'component', 'api', 'Feature builder', 'pandas', 'Weather and readings by hour, the same code as in training', `${CODE}/features`),
  element('model', 'component', 'api', 'Model', 'LightGBM', 'Quantiles of production and consumption by hour'),
  element('advice', 'component', 'api', 'Advice', '', 'When to switch on, when to store'),
  element('fallback', 'component', 'api', 'Fallback', '', 'Yesterday’s curve, when data or model are missing'),
  element('ingest', 'component', 'training', 'Ingestion', '', 'Fetches, checks gaps, versions'),
  element('fit', 'component', 'training', 'Training', 'LightGBM', 'Re-run at will, no notebook'),
  element('evaluate', 'component', 'training', 'Evaluation', '', 'Held-out year, slices by season and roof'),
]

const RELATIONS = [
  relation('resident', 'app', 'looks at tomorrow, follows hints'),
  relation('installer', 'gateway', 'sets up'),
  relation('app', 'api', 'asks for prediction and advice', 'HTTPS'),
  relation('gateway', 'store', 'sends readings', 'MQTT'),
  relation('gateway', 'inverter', 'reads and switches', 'Modbus'),
  relation('store', 'meter', 'fetches the archive', 'HTTPS, daily'),
  relation('features', 'store', 'reads readings'),
  relation('features', 'weather', 'fetches forecasts', 'HTTPS'),
  relation('features', 'model', 'hands over features'),
  relation('model', 'advice', 'hands over quantiles'),
  relation('fallback', 'advice', 'stands in for the model'),
  relation('model', 'registry', 'loads the released version'),
  relation('ingest', 'store', 'reads'),
  relation('ingest', 'weather', 'fetches past forecasts', 'HTTPS'),
  relation('ingest', 'fit', 'hands over versioned data'),
  relation('fit', 'evaluate', 'hands over the model'),
  relation('evaluate', 'registry', 'registers with metrics'),
]

/** The context was drawn at the beginning, the rest as it came to be. */
export const SOLAR_ARCHITECTURE: readonly SheetStep[] = [
  { day: 4, role: 'owner', command: { type: 'AddToArchitecture', elements: CONTEXT, relations: [] } },
  { day: 20, role: 'scientist', command: { type: 'AddToArchitecture', elements: CONTAINERS, relations: RELATIONS.filter(({ from, to }) => [from, to].every((end) => [...CONTEXT, ...CONTAINERS].some((one) => one.element === end))) } },
  { day: 48, role: 'scientist', command: { type: 'AddToArchitecture', elements: COMPONENTS, relations: RELATIONS.filter(({ from, to }) => [from, to].some((end) => COMPONENTS.some((one) => one.element === end))) } },
  { day: 119, role: 'scientist', command: { type: 'DescribeElement', element: 'weather', field: 'technology', value: 'REST' } },
]
