// How large an uploaded template may be: asked by the form and again by the reading.

/** The official file has 160 KB. */
export const largestTemplate = 3 * 1024 * 1024
