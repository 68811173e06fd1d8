// What we use of the package az 0.2.3, which ships no types.
declare module 'az' {
  interface AzTag {
    POS?: string
    stat: string[]
    flex: string[]
  }
  interface AzParse {
    word: string
    tag: AzTag
    score: number
    paradigmIdx?: number
    normalize(keepPartOfSpeech?: boolean): AzParse
  }
  interface AzMorph {
    (word: string, config?: Record<string, unknown>): AzParse[]
    init(folder: string, done: (error: Error | null) => void): void
  }
  const Az: { Morph: AzMorph }
  export default Az
}
