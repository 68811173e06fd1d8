// The words of a programme: the alphabet, a search, and an anchor for every word.
import { EmptyState } from '#app/ui/page.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import type { Letter } from './glossary-text.ts'

export function GlossaryView({ letters, query }: { letters: Letter[]; query: string }) {
  return (
    <>
      <div className="print:hidden">
        <SearchForm label="Слово или часть объяснения" />
      </div>
      {letters.length ? (
        <>
          <nav aria-label="Буквы" className="letters mb-8">
            {letters.map(({ letter }) => (
              <a key={letter} href={`#letter-${letter}`} aria-label={`Буква ${letter}`}>
                {letter}
              </a>
            ))}
          </nav>
          {letters.map(({ letter, terms }) => (
            <section key={letter} aria-labelledby={`letter-${letter}`} className="mb-8">
              <h2 id={`letter-${letter}`} className="scroll-mt-6 font-serif text-pine">
                {letter}
              </h2>
              <dl className="glossary-terms">
                {terms.map(({ slug, term, definition }) => (
                  <div key={slug} id={`term-${slug}`}>
                    <dt className="font-semibold">{term}</dt>
                    <dd className="mt-0.5 max-w-[68ch]">{definition}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </>
      ) : (
        <EmptyState title={query ? 'Такого слова нет' : 'Словаря пока нет'}>
          {query ? 'Попробуйте начало слова или другое слово.' : null}
        </EmptyState>
      )}
    </>
  )
}
