// A drawing as a picture, for routes: they do not know the platform.
import { pictureOf } from '#app/platform/svg-picture.server.ts'

export function pictureOfChart(svg: string): Promise<Uint8Array> {
  return pictureOf(svg)
}
