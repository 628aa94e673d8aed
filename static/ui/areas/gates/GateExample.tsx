/** How the solar team decided at its first gate, in grey. */
export function GateExample() {
  return (
    <table className="fl-table">
      <tbody>
        <tr>
          <th scope="row">Gate of MVP</th>
          <td>Go with conditions</td>
        </tr>
        <tr>
          <th scope="row">Put in</th>
          <td>65–121 estimated days; 166 days of work</td>
        </tr>
        <tr>
          <th scope="row">Came back</th>
          <td>42 % of the own electricity is used, the target was 40 %; the error is below its target</td>
        </tr>
        <tr>
          <th scope="row">Condition</th>
          <td>Households with heat pumps are measured on their own: data science, within nine weeks</td>
        </tr>
      </tbody>
    </table>
  )
}
