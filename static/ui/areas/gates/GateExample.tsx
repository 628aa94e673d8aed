import { ExampleTable } from '../../sheets/ExampleTable'

/** How the solar team decided at its first gate, in grey. */
export function GateExample() {
  return (
    <ExampleTable
      rows={[
        ['Gate of MVP', 'Go with conditions'],
        ['Put in', '65–121 estimated days; 166 days of work'],
        ['Came back', '42 % of the own electricity is used, the target was 40 %; the error is below its target'],
        ['Condition', 'Households with heat pumps are measured on their own: data science, within nine weeks'],
      ]}
    />
  )
}
