// What we use of the package russian-nouns-js 2.3.0, which ships no types.
declare module 'russian-nouns-js' {
  interface Lemma {
    text: string
    gender: string
    animate?: boolean
    indeclinable?: boolean
  }
  const RussianNouns: {
    Gender: { MASCULINE: string; FEMININE: string; NEUTER: string }
    CASES: string[]
    Engine: new () => { decline(lemma: Lemma, inCase: string): string[] }
  }
  export default RussianNouns
}
