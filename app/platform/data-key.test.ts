import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataKeyFile, dataKeyMark, fileKey, keyedDigest, readKey, seal, unseal } from './data-key.server.ts'

describe('the data key', () => {
  it('seals so that only the same context opens, and never twice alike', () => {
    const sealed = seal('11223344595', 'user-1')
    expect(sealed).not.toContain('11223344595')
    expect(unseal(sealed, 'user-1')).toBe('11223344595')
    expect(seal('11223344595', 'user-1')).not.toBe(sealed)
    expect(() => unseal(sealed, 'user-2')).toThrow()
    expect(() => unseal(`${sealed.slice(0, -2)}AA`, 'user-1')).toThrow()
    expect(() => unseal('b9.a.b.c', 'user-1')).toThrow('unknown form')
  })

  it('digests the same value alike and others apart', () => {
    expect(keyedDigest('a')).toBe(keyedDigest('a'))
    expect(keyedDigest('a')).not.toBe(keyedDigest('b'))
    expect(dataKeyMark()).toBe(dataKeyMark())
  })

  it('lives beside the database in a file that only its owner reads, made once', () => {
    const file = dataKeyFile(path.join(mkdtempSync(path.join(tmpdir(), 'key-')), 'x.db'))
    expect(path.basename(file)).toBe('data.key')
    const first = fileKey(file)
    expect(first).toHaveLength(32)
    expect(fileKey(file).equals(first)).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('is read as base64 or hex of 32 bytes and nothing else', () => {
    expect(readKey('ab'.repeat(32), 'x')).toHaveLength(32)
    expect(readKey(Buffer.alloc(32, 7).toString('base64'), 'x')).toHaveLength(32)
    expect(() => readKey('short', 'DATA_KEY')).toThrow('DATA_KEY is no data key')
  })
})
