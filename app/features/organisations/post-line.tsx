// A post in a list: title, organisation, days, what else is known of it.
import { formatDay } from '#app/lib/dates.ts'
import { factsInWords, type PositionFacts } from './position-facts.ts'

export interface PostShown extends PositionFacts {
  title: string
  organisation: string
  startsOn: Date
  endsOn: Date | null
}

export function PostLine({ post }: { post: PostShown }) {
  const facts = factsInWords(post)
  return (
    <>
      <span className="font-semibold">{post.title}</span>
      <br />
      <span className="text-ink-2">
        {post.organisation}, с {formatDay(post.startsOn)}
        {post.endsOn ? ` до ${formatDay(post.endsOn)}` : ''}
      </span>
      {facts ? (
        <>
          <br />
          <span className="text-[0.9rem] text-ink-2">{facts}</span>
        </>
      ) : null}
    </>
  )
}
