// The difference between the changes of two groups: Welch's t interval, each municipality counting once.
import jStat from 'jstat'
import { mean, sampleVariance } from 'simple-statistics'

export interface Sample {
  n: number
  mean: number
  /** n − 1 in the denominator. */
  variance: number
}

export interface Interval {
  mean: number
  low: number
  high: number
}

export interface Difference extends Interval {
  standardError: number
  degreesOfFreedom: number
}

/** Null below two values: nothing can be said about their spread. */
export function sampleOf(values: number[]): Sample | null {
  if (values.length < 2) return null
  return { n: values.length, mean: mean(values), variance: sampleVariance(values) }
}

/** The mean of a sample with its 95 % interval by Student. */
export function intervalOf({ n, mean: middle, variance }: Sample): Interval {
  const half = quantile(n - 1) * Math.sqrt(variance / n)
  return { mean: middle, low: middle - half, high: middle + half }
}

/** `first` minus `second`, 95 %, degrees of freedom by Welch and Satterthwaite: the variances need not be equal. */
export function welchDifference(first: Sample, second: Sample): Difference {
  const [a, b] = [first.variance / first.n, second.variance / second.n]
  const standardError = Math.sqrt(a + b)
  const degreesOfFreedom =
    a + b === 0 ? first.n + second.n - 2 : (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const difference = first.mean - second.mean
  const half = quantile(degreesOfFreedom) * standardError
  return {
    mean: difference,
    low: difference - half,
    high: difference + half,
    standardError,
    degreesOfFreedom,
  }
}

const quantile = (degreesOfFreedom: number) => jStat.studentt.inv(0.975, degreesOfFreedom)
