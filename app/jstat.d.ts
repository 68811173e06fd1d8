// What is used of jStat, which ships no types.
declare module 'jstat' {
  const jStat: {
    studentt: { inv(probability: number, degreesOfFreedom: number): number }
    normal: { inv(probability: number, mean: number, deviation: number): number }
  }
  export default jStat
}
