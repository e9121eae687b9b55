import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Mark, plainText, readMarks } from './marks.ts'

const text = (words: string): Mark => ({ kind: 'text', text: words })
const bold = (...children: Mark[]): Mark => ({ kind: 'bold', children })
const italic = (...children: Mark[]): Mark => ({ kind: 'italic', children })
const strike = (...children: Mark[]): Mark => ({ kind: 'strike', children })
const code = (words: string): Mark => ({ kind: 'code', text: words })
const inline = (whole: string, mentions: string[] = []) => {
  const [block, ...more] = readMarks(whole, mentions)
  expect(more).toEqual([])
  return block?.kind === 'paragraph' ? block.children : block
}

describe('F9 marks', () => {
  test.each<[string, Mark[]]>([
    ['Hello *world*', [text('Hello '), bold(text('world'))]],
    ['*b _i ~s~ i_ b*', [bold(text('b '), italic(text('i '), strike(text('s')), text(' i')), text(' b'))]],
    ['~_*all*_~', [strike(italic(bold(text('all'))))]],
    ['(*in brackets*), _at the end_.', [text('('), bold(text('in brackets')), text('), '), italic(text('at the end')), text('.')]],
    ['`x = *y*` z', [code('x = *y*'), text(' z')]],
    ['*never closed', [text('*never closed')]],
    ['closed* never opened', [text('closed* never opened')]],
    ['snake_case_name and 2 * 3 * 4', [text('snake_case_name and 2 * 3 * 4')]],
    ['a * spaced *', [text('a * spaced *')]],
    ['**', [text('**')]],
    ['*a\nb*', [text('*a\nb*')]],
    ['*crossed _over* here_', [bold(text('crossed _over')), text(' here_')]],
  ])('F9 %j', (whole, marks) => {
    expect(inline(whole)).toEqual(marks)
  })

  test('F9 blocks: code that keeps everything, quotes, both kinds of lists', () => {
    expect(readMarks('before\n```\n*not bold*\n```\n> a _quote_\n- one\n- *two*\n3. three\n4. four\nafter')).toEqual<Block[]>([
      { kind: 'paragraph', children: [text('before')] },
      { kind: 'code-block', text: '*not bold*' },
      { kind: 'quote', children: [text('a '), italic(text('quote'))] },
      { kind: 'list', start: null, items: [[text('one')], [bold(text('two'))]] },
      { kind: 'list', start: 3, items: [[text('three')], [text('four')]] },
      { kind: 'paragraph', children: [text('after')] },
    ])
  })

  test('links are no place for marks', () => {
    expect(inline('_https://x.test/a_b_c_')).toEqual([italic({ kind: 'link', text: 'https://x.test/a_b_c', href: 'https://x.test/a_b_c' })])
  })

  test('only those who are mentioned are mentions', () => {
    expect(inline('@5521970000011 and @5521970000099', ['5521970000011:3@s.whatsapp.net'])).toEqual([
      { kind: 'mention', text: '@5521970000011', jid: '5521970000011:3@s.whatsapp.net' },
      text(' and @5521970000099'),
    ])
  })

  test('F9 no text makes it throw, lose words or take long', () => {
    const signs = fc
      .array(
        fc.constantFrom(
          '*',
          '_',
          '~',
          '`',
          '```',
          '> ',
          '- ',
          '1. ',
          '\n',
          ' ',
          'a',
          'bc',
          'https://x.test/',
          '@5521970000011',
          '\u202E',
          '👍',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''))
    const keepsWords = fc.property(fc.oneof(signs, fc.string()), (whole) => {
      return letters(blocksText(readMarks(whole, ['5521970000011@s.whatsapp.net']))) === letters(whole)
    })
    expect(fc.check(keepsWords, { numRuns: 5000 })).toMatchObject({ failed: false })
  })

  test.each([
    '*'.repeat(20_000),
    '*a '.repeat(6000),
    '_*~'.repeat(6000),
    '`'.repeat(20_000),
    'http://'.repeat(2000),
    `${'('.repeat(5000)}http://a.test${')'.repeat(5000)}`,
    '> '.repeat(9000),
  ])('a hostile text is read before anybody loses patience (%#)', (hostile) => {
    expect(letters(blocksText(readMarks(hostile)))).toBe(letters(hostile))
  })

  test('in one line, without marks', () => {
    expect(plainText('*Menu*\n> `today`\n- one\n- two')).toBe('Menu today one two')
  })
})

const letters = (words: string) => words.replaceAll(/[*_~`>\s\d.-]/g, '')
const blocksText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'code-block' ? block.text : block.kind === 'list' ? block.items.map(marksText).join('\n') : marksText(block.children),
    )
    .join('\n')
const marksText = (marks: readonly Mark[]): string =>
  marks.map((mark) => ('children' in mark ? marksText(mark.children) : mark.text)).join('')
